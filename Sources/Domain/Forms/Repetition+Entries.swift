extension Repetition {
    /// The answers with one entry more, up to the maximum.
    package func adding(to answers: Answers) -> Answers {
        var answers = answers
        answers[id] = String(min(maximum, count(in: answers) + 1))
        return answers
    }

    /// The answers without one entry; those after it move up. Below the minimum an entry is only emptied.
    ///
    /// - Parameter number: From 1.
    package func removing(_ number: Int, from answers: Answers) -> Answers {
        let count = count(in: answers)
        guard (1...max(1, count)).contains(number) else { return answers }
        var kept: Answers = [:]
        for (path, answer) in answers {
            guard let place = place(of: path) else {
                kept[path] = answer
                continue
            }
            if place.number < number { kept[path] = answer }
            if place.number > number { kept["\(id).\(place.number - 1).\(place.rest)"] = answer }
        }
        kept[id] = String(max(minimum, count - 1))
        return kept
    }

    private func place(of path: String) -> (number: Int, rest: Substring)? {
        guard path.hasPrefix(id + ".") else { return nil }
        let parts = path.dropFirst(id.count + 1).split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]) else { return nil }
        return (number, parts[1])
    }
}
