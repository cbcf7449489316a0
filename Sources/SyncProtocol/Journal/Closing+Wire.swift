import Domain
import FoundationEssentials
import Primitives

extension WireClosing {
    init(_ closing: RequestClosing) throws(WireProblem) {
        self.init()
        switch closing.cause {
        case .lapsed(let last): cause = .lapsedDay(try exact(last.daysSince1970, "closing.lapsed_day"))
        case .cancelled(let refund): cause = .cancelledRefund(WireFees(refund))
        }
        reason = closing.reason
    }

    func domain() throws(WireProblem) -> RequestClosing {
        switch try required(cause, "closing.cause") {
        case .lapsedDay(let day):
            return RequestClosing(
                cause: .lapsed(completeBy: try date(Int(day), "closing.lapsed_day")), reason: reason)
        case .cancelledRefund(let refund):
            return RequestClosing(
                cause: .cancelled(refund: try refund.domain()), reason: try filled(reason, "closing.reason"))
        }
    }
}

extension WireAppealFiling {
    init(_ filing: AppealFiling, at time: Timestamp) throws(WireProblem) {
        self.init()
        switch filing.level {
        case .first: level = .first
        case .second: level = .second
        }
        appeal = Data(filing.appeal.bytes)
        number = filing.number.text
        filedOffsetDays = try exact(
            filing.filedOn.daysSince1970 - time.civilDate.daysSince1970, "appeal_filing.filed_offset_days")
    }

    func domain(at time: Timestamp) throws(WireProblem) -> AppealFiling {
        guard let number = RequestNumber(number), number.text == self.number else {
            throw .outOfRange(field: "appeal_filing.number")
        }
        return AppealFiling(
            level: try domainLevel(), appeal: try record(appeal, "appeal_filing.appeal"), number: number,
            filedOn: try date(
                time.civilDate.daysSince1970 + Int(filedOffsetDays), "appeal_filing.filed_offset_days"))
    }

    private func domainLevel() throws(WireProblem) -> AppealLevel {
        switch level {
        case .first: .first
        case .second: .second
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "appeal_filing.level")
        }
    }
}
