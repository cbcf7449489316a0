/// Gathers a page's text, links and forms from its tokens.
struct HTMLPageReader {
    private var title = "", language = "", text = ""
    private var links: [HTMLPage.Link] = []
    private var forms: [HTMLForm] = []
    private var openForm: Int?
    private var openTags: [String] = []
    // What is being read: its attributes, and before how many bytes of `text` its own text begins.
    private var link: (target: String, from: Int)?
    private var button: (form: Int, attributes: [String: String], from: Int)?
    private var area: (form: Int, name: String, asks: String, content: String)?
    private var list: (form: Int, name: String, firstOption: Int)?
    private var option: (value: String?, isSet: Bool, content: String)?

    var page: HTMLPage {
        HTMLPage(title: title, language: language, text: condensed(text[...]), links: links, forms: forms)
    }

    private func text(from offset: Int) -> String {
        condensed(text[text.utf8.index(text.startIndex, offsetBy: offset)...])
    }

    mutating func take(_ token: HTMLToken) {
        switch token {
        case .text(let content): take(text: content)
        case .start(let name, let attributes): open(name, attributes)
        case .end(let name): close(name)
        }
    }

    private mutating func take(text content: String) {
        if area != nil {
            area?.content += content
        } else if option != nil {
            option?.content += content
        } else if openTags.last == "title" {
            title += content
        } else {
            text += content
        }
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "html": language = attributes["lang"] ?? ""
        case "title": openTags.append("title")
        case "form": openForm(attributes)
        case "input": take(input: attributes)
        case "a":
            link = attributes["href"].map { ($0, text.utf8.count) }
        case "button":
            button = owner(attributes).map { ($0, attributes, text.utf8.count) }
        case "textarea":
            area = owner(attributes).map { ($0, attributes["name"] ?? "", attributes["data-kind"] ?? "", "") }
        case "select":
            list = owner(attributes).map { ($0, attributes["name"] ?? "", forms[$0].controls.count) }
        case "option":
            closeOption()
            option = (attributes["value"], attributes["selected"] != nil, "")
        default: break
        }
        text += " "
    }

    private mutating func close(_ name: String) {
        text += " "
        switch name {
        case "title": openTags.removeAll { $0 == "title" }
        case "form": openForm = nil
        case "a":
            if let link { links.append(.init(target: link.target, label: text(from: link.from))) }
            link = nil
        case "button": closeButton()
        case "textarea":
            if let area, !area.name.isEmpty {
                let startsWithBreak = area.content.first == "\n"
                let content = startsWithBreak ? String(area.content.dropFirst()) : area.content
                add(area.form, .text, area.name, content, asks: area.asks)
            }
            area = nil
        case "option": closeOption()
        case "select": closeList()
        default: break
        }
    }

    private mutating func openForm(_ attributes: [String: String]) {
        openForm = forms.count
        forms.append(
            HTMLForm(
                identifier: attributes["id"] ?? "", action: attributes["action"] ?? "",
                isPost: attributes["method"]?.lowercased() == "post",
                isMultipart: attributes["enctype"]?.lowercased() == "multipart/form-data", controls: [], buttons: []))
    }

    /// The form of a control: the one around it, or the one it names.
    private func owner(_ attributes: [String: String]) -> Int? {
        guard attributes["disabled"] == nil else { return nil }
        if let named = attributes["form"] { return forms.firstIndex { $0.identifier == named } }
        return openForm
    }

    private mutating func take(input attributes: [String: String]) {
        guard let form = owner(attributes) else { return }
        let name = attributes["name"] ?? "", value = attributes["value"] ?? ""
        let isSet = attributes["checked"] != nil
        switch attributes["type"]?.lowercased() ?? "text" {
        case "submit", "image":
            forms[form].buttons.append(
                .init(name: name, value: value, action: attributes["formaction"], label: value))
        case "button", "reset": break
        case _ where name.isEmpty: break
        case "hidden": add(form, .hidden, name, value)
        case "file": add(form, .file, name, "")
        case "checkbox": add(form, .checkbox, name, attributes["value"] ?? "on", isSet: isSet)
        case "radio": add(form, .radio, name, attributes["value"] ?? "on", isSet: isSet)
        default: add(form, .text, name, value, asks: attributes["data-kind"] ?? "")
        }
    }

    private mutating func add(
        _ form: Int, _ kind: HTMLForm.Control.Kind, _ name: String, _ value: String, isSet: Bool = true,
        asks: String = ""
    ) {
        forms[form].controls.append(.init(name: name, kind: kind, value: value, isSet: isSet, asks: asks))
    }

    private mutating func closeButton() {
        defer { button = nil }
        guard let button, (button.attributes["type"] ?? "submit").lowercased() == "submit" else { return }
        forms[button.form].buttons.append(
            .init(
                name: button.attributes["name"] ?? "", value: button.attributes["value"] ?? "",
                action: button.attributes["formaction"], label: text(from: button.from)))
    }

    private mutating func closeOption() {
        defer { option = nil }
        guard let option, let list, !list.name.isEmpty else { return }
        add(list.form, .option, list.name, option.value ?? condensed(option.content[...]), isSet: option.isSet)
    }

    /// A list without a chosen option sends its first one.
    private mutating func closeList() {
        closeOption()
        defer { list = nil }
        guard let list, list.firstOption < forms[list.form].controls.count,
            !forms[list.form].controls[list.firstOption...].contains(where: \.isSet)
        else { return }
        let first = forms[list.form].controls[list.firstOption]
        forms[list.form].controls[list.firstOption] = .init(
            name: first.name, kind: first.kind, value: first.value, isSet: true)
    }
}

private func condensed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
