package import Primitives
import SyncProtocol

/// What a holder agrees to before their proof of identity is read. The journal keeps the hash of the Hindi text.
package enum IdentityConsent {
    package static let current = LocalizedText(
        hindi: """
            मैं अपनी इच्छा से आधार का QR या ई-केवाईसी फ़ाइल दे रहा/रही हूँ। \
            इसे केवल यह देखने के लिए पढ़ा जाए कि समग्र में मेरा रिकॉर्ड मेरा ही है। \
            आधार नंबर, फ़ोटो और फ़ाइल नहीं रखे जाएँगे; केवल अंतिम चार अंक, मिलान का परिणाम और समय रखा जाएगा। \
            मैं मना कर सकता/सकती हूँ; तब पहचान का दूसरा कागज़ दिखाऊँगा/दिखाऊँगी।
            """,
        english: """
            I give the QR of my Aadhaar or my e-KYC file of my own will. \
            It is read only to see that the Samagra record is mine. \
            The Aadhaar number, the photo and the file are not kept; only the last four digits, the result of the \
            comparison and the time are. I may refuse, and show another paper of identity instead.
            """)

    /// SHA-256 of the Hindi text in UTF-8.
    package static var hash: ContentHash { EventCoding.hash(Array(current.hindi.utf8)) }
}
