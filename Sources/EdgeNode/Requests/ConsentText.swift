package import Primitives
import SyncProtocol

/// What the applicant agrees to before a request is taken. A request keeps the hash of the Hindi text, so that it is
/// always known what was agreed to.
package enum ConsentText {
    package static let current = LocalizedText(
        hindi: """
            मैं सहमति देता/देती हूँ कि मेरी समग्र जानकारी और इस आवेदन में दी गई जानकारी का उपयोग केवल इसी सेवा के लिए, \
            मध्यप्रदेश लोक सेवाओं के प्रदान की गारंटी अधिनियम, 2010 के अनुसार किया जाए। \
            मैं यह सहमति वापस ले सकता/सकती हूँ; \
            तब आवेदन आगे नहीं बढ़ेगा।
            """,
        english: """
            I agree that my Samagra record and what is stated in this request are used for this service only, under \
            the M.P. Lok Sewaon Ke Pradan Ki Guarantee Adhiniyam, 2010. \
            I may withdraw this consent; the request then stops.
            """)

    /// SHA-256 of the Hindi text in UTF-8.
    package static var hash: ContentHash { EventCoding.hash(Array(current.hindi.utf8)) }
}

/// What the applicant agrees to besides, where papers of their locker go with the request.
package enum LockerConsentText {
    package static let current = LocalizedText(
        hindi: "मेरे जो कागज़ इस केन्द्र पर पहले से सुरक्षित हैं और ऊपर लिखे हैं, वे इस आवेदन के साथ लगाए जाएँ।",
        english: "The papers of mine that this centre keeps and that are listed above go with this request.")

    /// SHA-256 of the Hindi text in UTF-8.
    package static var hash: ContentHash { EventCoding.hash(Array(current.hindi.utf8)) }
}
