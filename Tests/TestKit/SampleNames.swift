package import Primitives

/// Names and places that invented families have.
package struct SampleNames: Sendable {
    package let surnames: [(String, String)]
    package let givenNames: [(String, String)]
    package let villages: [(String, String)]
    package let tehsil: LocalizedText
    package let district: LocalizedText
    package let pinCode: String

    /// Those of the families on which the dictionary of the exchange was trained.
    package static let ofTheDictionary = SampleNames(
        surnames: [
            ("मरावी", "Maravi"), ("धुर्वे", "Dhurve"), ("उइके", "Uikey"), ("परते", "Parte"), ("यादव", "Yadav"),
            ("पटेल", "Patel"), ("साहू", "Sahu"), ("झारिया", "Jhariya"), ("टेकाम", "Tekam"), ("वरकड़े", "Varkade"),
            ("चौहान", "Chouhan"), ("विश्वकर्मा", "Vishwakarma"),
        ],
        givenNames: [
            ("रामप्रसाद", "Ramprasad"), ("सुनीता", "Sunita"), ("आरती", "Aarti"), ("क्षत्रिय", "Kshatriya"),
            ("श्यामलाल", "Shyamlal"), ("गणेश", "Ganesh"), ("लक्ष्मी", "Lakshmi"), ("भगवती", "Bhagwati"),
            ("दुर्गेश", "Durgesh"), ("मीना", "Meena"), ("फूलसिंह", "Phoolsingh"), ("ज्ञानवती", "Gyanwati"),
            ("संतोष", "Santosh"), ("प्रेमवती", "Premwati"), ("हरिशंकर", "Harishankar"), ("अनुसूइया", "Anusuiya"),
        ],
        villages: [
            ("सरईटोला", "Saraitola"), ("अंजनिया", "Anjania"), ("मोचा", "Mocha"), ("खटिया", "Khatia"),
            ("सिझोरा", "Sijhora"), ("घुटास", "Ghutas"), ("दानीटोला", "Danitola"), ("कन्हारी", "Kanhari"),
        ],
        tehsil: LocalizedText(hindi: "बिछिया", english: "Bichhiya"),
        district: LocalizedText(hindi: "मंडला", english: "Mandla"), pinCode: "481998")

    /// Another district's, none of which the dictionary has seen.
    package static let unseen = SampleNames(
        surnames: [
            ("भदौरिया", "Bhadoria"), ("तोमर", "Tomar"), ("कुशवाह", "Kushwah"), ("जाटव", "Jatav"),
            ("नरवरिया", "Narwaria"), ("गुर्जर", "Gurjar"), ("शर्मा", "Sharma"), ("राठौर", "Rathore"),
            ("बघेल", "Baghel"), ("सिकरवार", "Sikarwar"), ("श्रीवास", "Shrivas"), ("ओझा", "Ojha"),
            ("खान", "Khan"), ("प्रजापति", "Prajapati"), ("बाथम", "Batham"), ("दीक्षित", "Dixit"),
            ("माहौर", "Mahor"), ("अहिरवार", "Ahirwar"), ("लोधी", "Lodhi"), ("जैन", "Jain"),
        ],
        givenNames: [
            ("राजवीर", "Rajveer"), ("कमला", "Kamla"), ("विजयपाल", "Vijaypal"), ("ममता", "Mamta"),
            ("अशोक", "Ashok"), ("सरोज", "Saroj"), ("देवेन्द्र", "Devendra"), ("मुन्नी", "Munni"),
            ("बृजेश", "Brijesh"), ("शकुन्तला", "Shakuntala"), ("इमरान", "Imran"), ("रुखसाना", "Rukhsana"),
            ("रघुनाथ", "Raghunath"), ("पुष्पा", "Pushpa"), ("नरेश", "Naresh"), ("ओमवती", "Omwati"),
            ("धर्मेन्द्र", "Dharmendra"), ("कुसुम", "Kusum"), ("मनोज", "Manoj"), ("विमला", "Vimla"),
            ("जगदीश", "Jagdish"), ("रेखा", "Rekha"), ("भूपेन्द्र", "Bhupendra"), ("नीलम", "Neelam"),
        ],
        villages: [
            ("गोरमी", "Gormi"), ("अमायन", "Amayan"), ("कनाथर", "Kanathar"), ("सुकाण्ड", "Sukand"),
            ("बरासों", "Barason"), ("मानहड़", "Manhad"), ("पचेरा", "Pachera"), ("सौंधा", "Sondha"),
            ("देवरी", "Deori"), ("खेरिया", "Kheria"), ("नुन्हाटा", "Nunhata"), ("अकोड़ा", "Akoda"),
            ("परसाला", "Parsala"), ("गिंगरखी", "Gingarkhi"),
        ],
        tehsil: LocalizedText(hindi: "मेहगाँव", english: "Mehgaon"),
        district: LocalizedText(hindi: "भिण्ड", english: "Bhind"), pinCode: "477557")
}
