package import Primitives

extension VerificationReason {
    /// The reason in words, without personal data.
    package var sentence: LocalizedText {
        switch answer {
        case .genuine: genuineSentence
        case .notAccepted: self.isAboutTheLease ? leaseSentence : forgedSentence
        case .cannotTell: unknownSentence
        }
    }

    private var genuineSentence: LocalizedText {
        LocalizedText(
            hindi: "यह प्रमाण पत्र शासन ने जारी किया है और इसमें कुछ बदला नहीं गया।",
            english: "The government issued this certificate and nothing in it was changed.")
    }

    private var isAboutTheLease: Bool {
        switch self {
        case .notSignedByAuthority, .anotherKey, .serviceOutsideLease, .serialOutsideLease, .centreOutsideLease,
            .issuedOutsideLease, .certificateUnfit, .notYetIssued, .expired:
            true
        default: false
        }
    }

    private var forgedSentence: LocalizedText {
        switch self {
        case .notWhollySigned:
            LocalizedText(
                hindi: "हस्ताक्षर पूरी फ़ाइल पर नहीं है — कुछ बाद में जोड़ा गया है।",
                english: "The signature does not cover the whole file: something was added to it.")
        case .severalSignatures:
            LocalizedText(
                hindi: "फ़ाइल में एक से अधिक हस्ताक्षर हैं।", english: "The file carries more than one signature.")
        case .paddingTouched:
            LocalizedText(
                hindi: "हस्ताक्षर के लिए रखी जगह में कुछ और भरा गया है।",
                english: "The room kept for the signature holds something else as well.")
        case .twinSignature:
            LocalizedText(
                hindi: "हस्ताक्षर का रूप बदला गया है।", english: "The signature was replaced by its twin.")
        case .statementMismatch:
            LocalizedText(
                hindi: "फ़ाइल में रखा कथन इस हस्ताक्षर का नहीं है।",
                english: "The statement inside the file does not belong to its signature.")
        case .algorithmRefused:
            LocalizedText(
                hindi: "हस्ताक्षर का तरीका मान्य नहीं है।", english: "The kind of signature is not accepted.")
        default:
            LocalizedText(
                hindi: "हस्ताक्षर मेल नहीं खाता — लिखी बात बाद में बदली गई है।",
                english: "The signature does not match: what is written was changed afterwards.")
        }
    }

    private var leaseSentence: LocalizedText {
        switch self {
        case .notSignedByAuthority:
            LocalizedText(
                hindi: "इसमें शासन की जिस कुंजी का नाम है, उसने इस पर हस्ताक्षर नहीं किया।",
                english: "It names an authority of the state, but that authority did not sign it.")
        case .anotherKey:
            LocalizedText(
                hindi: "कुंजी, प्रमाण पत्र और अधिकार-पत्र एक-दूसरे के नहीं हैं।",
                english: "The key, the signing certificate and the lease do not belong together.")
        case .serviceOutsideLease:
            LocalizedText(
                hindi: "हस्ताक्षर करने वाले को इस सेवा का अधिकार नहीं दिया गया था।",
                english: "The signer was not allowed to certify this service.")
        case .serialOutsideLease:
            LocalizedText(
                hindi: "यह क्रमांक हस्ताक्षर करने वाले को दिए गए क्रमांकों में नहीं है।",
                english: "The number is not one that the signer was allowed to give out.")
        case .centreOutsideLease:
            LocalizedText(
                hindi: "यह क्रमांक दूसरे केंद्र का है।", english: "The number belongs to another centre.")
        case .issuedOutsideLease:
            LocalizedText(
                hindi: "जारी करने के समय हस्ताक्षर का अधिकार नहीं था।",
                english: "The signer's permission did not hold at the time of issue.")
        case .certificateUnfit:
            LocalizedText(
                hindi: "हस्ताक्षर करने वाले की कुंजी इस काम के लिए या उस समय मान्य नहीं थी।",
                english: "The signing certificate was not valid for this use or at that time.")
        case .notYetIssued:
            LocalizedText(
                hindi: "यह प्रमाण पत्र उस तारीख तक जारी नहीं हुआ था।",
                english: "The certificate was not yet issued on that date.")
        default:
            LocalizedText(
                hindi: "इस प्रमाण पत्र की वैधता उस तारीख से पहले समाप्त हो चुकी थी।",
                english: "The certificate had expired by that date.")
        }
    }

    private var unknownSentence: LocalizedText {
        switch self {
        case .unknownAuthority:
            LocalizedText(
                hindi: "जारी करने वाले की कुंजी इस जाँच में उपलब्ध नहीं है।",
                english: "It names an authority that the trust file does not hold.")
        case .unsigned:
            LocalizedText(hindi: "फ़ाइल पर कोई हस्ताक्षर नहीं है।", english: "The file carries no signature.")
        case .tooLarge:
            LocalizedText(
                hindi: "यह इतना बड़ा है कि जाँचा नहीं जा सकता।", english: "It is too large to be checked.")
        case .unreadable:
            LocalizedText(
                hindi: "यह पूरा नहीं पढ़ा जा सका — फिर से स्कैन करें।",
                english: "It cannot be read whole: scan or copy it again.")
        default:
            LocalizedText(
                hindi: "यह इस जाँच का काग़ज़ नहीं है।", english: "This is not a format that the checker knows.")
        }
    }
}
