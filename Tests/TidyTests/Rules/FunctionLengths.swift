/// Finds functions and initializers with a body, by their braces.
enum FunctionLengths {
    static func of(_ file: SourceFile) -> [(line: Int, lines: Int)] {
        file.code.indices.compactMap { index in
            guard let start = file.code[index].firstMatch(of: /\bfunc [\w`]|\bfunc [^\w\s]|\binit[?!]?[(<]/) else {
                return nil
            }
            // A use, like `self.init(`, is no declaration.
            guard !file.code[index][..<start.range.lowerBound].hasSuffix(".") else { return nil }
            return length(in: file.code, from: index, after: start.range.lowerBound)
        }
    }

    private static func length(
        in code: [Substring], from first: Int, after start: Substring.Index
    ) -> (line: Int, lines: Int)? {
        var depth = 0, hasBody = false
        for index in first..<code.count {
            let line = index == first ? code[index][start...] : code[index]
            if !hasBody, line.allSatisfy(\.isWhitespace) { return nil }
            for character in line {
                if character == "{" {
                    depth += 1
                    hasBody = true
                } else if character == "}" {
                    depth -= 1
                }
                if hasBody && depth == 0 { return (first + 1, index - first + 1) }
                if depth < 0 { return nil }
            }
        }
        return nil
    }
}
