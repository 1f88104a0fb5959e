// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Proxy} from "@openzeppelin/contracts/proxy/Proxy.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Admission} from "./Admission.sol";
import {FaaSExtension} from "./FaaSExtension.sol";
import {Ledger} from "./Ledger.sol";
import {Results} from "./Results.sol";
import {IFaaSBlueprint, IFaaSNouns} from "./interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Operators} from "./libraries/Operators.sol";
import {Packed} from "./libraries/Packed.sol";
import {Selection} from "./libraries/Selection.sol";
import {Verdict} from "./libraries/Verdict.sol";
import {CallId, ServiceId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title The service manager of the FaaS blueprint
/// @notice This part is what jobs go through; everything else is in FaaSExtension, which runs on the same storage. Deployed
/// behind FaaSProxy; the implementation names the core, the staking contract, the first owner and the extension for
/// ever, so nobody can bind a copy of it to anything else. It also works without a proxy. The contract holds no funds.
// All storage is Ledger's, which the three parts inherit alone: a test compares their layouts.
contract FaaSBlueprint is Initializable, UUPSUpgradeable, Proxy, Admission, Results {
    using Operators for Operators.Book;
    using Selection for Selection.Roster;

    /// @dev Operators that one job call seats in passing.
    uint256 private constant SEATS_PER_CALL = 4;
    /// @dev What a job may run beyond the timeout in its inputs until it counts as missed.
    uint256 private constant GRACE = 1 minutes;
    /// @dev The exit code of a job 0 or 1 that the operator could not start.
    int32 private constant NOT_STARTED = 125;

    address private immutable FIRST_OWNER;
    address private immutable EXTENSION;

    uint256 private transient _verdict;

    /// @param tangle the only address whose hooks are obeyed
    /// @param staking where operators' activity is asked; zero: not asked
    /// @param owner_ the only account whose blueprint this contract will manage
    /// @param extension the next part, made for the same core and staking contract
    constructor(ITangle tangle, IOperatorStaking staking, address owner_, FaaSExtension extension)
        Ledger(tangle, staking, owner_)
    {
        (address core, address stakes,,) = IFaaSBlueprint(address(extension)).binding();
        if (core != address(tangle) || stakes != address(staking)) {
            revert IFaaSNouns.WrongExtension(address(extension));
        }
        FIRST_OWNER = owner_;
        EXTENSION = address(extension);
        _disableInitializers();
    }

    /// @notice Gives a proxy its owner: the one named when the implementation was made, whoever calls.
    function initialize() external initializer {
        _transferOwnership(FIRST_OWNER);
    }

    /// @dev The hooks that the protocol declares payable get no value either.
    receive() external payable {
        revert IFaaSNouns.TakesNoMoney();
    }

    // ---------------------------------------------------------------- hooks: jobs

    function onJobCall(uint64 serviceId, uint8 job, uint64 callId, bytes calldata inputs) external payable onlyTangle {
        Record storage record = _record(serviceId, callId);
        if (record.assignment != 0) {
            revert IFaaSNouns.AlreadyAssigned(ServiceId.wrap(serviceId), CallId.wrap(callId));
        }
        ITangle.JobCall memory c = TANGLE.getJobCall(serviceId, callId);
        (address holder, uint32 asked) = _admit(Request(serviceId, callId, job, c.caller), inputs);

        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        (address operator, uint16 place) = _choose(roster, Choice(serviceId, callId, job, holder, c.isRFQ));
        if (_book.take(operator) && place != Selection.NO_SEAT) roster.park(place);
        roster.jobs++;
        roster.open++;

        uint256 allowed = _allowed(job, asked);
        uint32 deadline = uint32(block.timestamp + allowed);
        record.assignment = Packed.pack(
            Packed.Assignment(operator, job, IFaaSNouns.JobState.Assigned, 0, place, uint24(allowed), deadline)
        );
        emit IFaaSNouns.JobAssigned(serviceId, callId, operator, job, deadline);
    }

    function onJobResult(uint64 serviceId, uint8 job, uint64 callId, address operator, bytes32, bytes calldata outputs)
        external
        payable
        onlyTangle
    {
        _onResult(Result(serviceId, callId, job, operator), outputs);
    }

    function onJobResult(
        uint64 serviceId,
        uint8 job,
        uint64 callId,
        address operator,
        bytes calldata,
        bytes calldata outputs
    ) external payable onlyTangle {
        _onResult(Result(serviceId, callId, job, operator), outputs);
    }

    /// @dev Never reverts. An accept is good for the call it names while the core has that call open; everything else ends
    /// the transaction (see Verdict), also a core that fails to answer.
    function getRequiredResultCount(uint64 serviceId, uint8 jobIndex) external view returns (uint32) {
        (bool accepted, uint64 callId) = Verdict.accepted(_verdict, serviceId, jobIndex);
        if (!accepted || !_isOpen(serviceId, callId)) Verdict.refuse();
        return 1;
    }

    /// @dev Asked before each result, and fails closed: so it is here, not in the extension.
    function requiresAggregation(uint64, uint8) external pure returns (bool) {
        return false;
    }

    // -------------------------------------------------------------------- insides

    struct Choice {
        uint64 service;
        uint64 call;
        uint8 job;
        address holder;
        bool quoted;
    }

    /// @dev A quoted job has its operator already; the core enforces it. A job that names something goes where that is.
    function _choose(Selection.Roster storage roster, Choice memory x)
        private
        returns (address operator, uint16 place)
    {
        Selection.Source memory source = _source(x.service);
        if (x.quoted) {
            operator = _quoted(x);
        } else if (x.holder != address(0)) {
            operator = x.holder;
            if (!Selection.isActive(source, operator)) {
                revert IFaaSNouns.HolderGone(ServiceId.wrap(x.service), operator);
            }
            // Stopping an instance makes room, so it needs none.
            if (x.job != Jobs.STOP_INSTANCE && !_book.hasRoom(operator)) {
                revert IFaaSNouns.HolderFull(ServiceId.wrap(x.service), operator);
            }
        } else {
            if (!roster.complete) roster.fill(source, SEATS_PER_CALL);
            (operator, place) = roster.pick(_book, source, address(0));
            if (operator != address(0)) return (operator, place);
            revert IFaaSNouns.NoOperatorAvailable(ServiceId.wrap(x.service), roster.seats);
        }
        return (operator, roster.seatOfOperator(operator));
    }

    function _quoted(Choice memory x) private view returns (address) {
        address[] memory quoted = TANGLE.getJobQuotedOperators(x.service, x.call);
        if (quoted.length != 1) {
            revert IFaaSNouns.NotOneQuotedOperator(ServiceId.wrap(x.service), CallId.wrap(x.call), quoted.length);
        }
        if (x.holder != address(0) && x.holder != quoted[0]) {
            revert IFaaSNouns.QuotedNotHolder(quoted[0], x.holder);
        }
        return quoted[0];
    }

    /// @dev A caller who asks for longer gets it, up to the most that any job may have.
    function _allowed(uint8 job, uint32 asked) private view returns (uint256 allowed) {
        allowed = _timeoutOf(job);
        if (asked == 0 || asked + GRACE <= allowed) return allowed;
        return asked + GRACE < MAX_TIMEOUT ? asked + GRACE : MAX_TIMEOUT;
    }

    /// @dev Best effort for the core, so it must not revert, and denies before it does anything else.
    function _onResult(Result memory t, bytes calldata outputs) private {
        _verdict = Verdict.DENY;
        Record storage record = _record(t.service, t.call);
        uint256 word = record.assignment;
        Packed.Assignment memory a = Packed.assignment(word);
        if (a.state != IFaaSNouns.JobState.Assigned || a.operator != t.operator || a.job != t.job) return;

        bytes32 outputHash = keccak256(outputs);
        Packed.Outcome memory o;
        unchecked {
            uint256 since = uint256(a.deadline) - a.allowed;
            o = _read(t, record, uint64((block.timestamp - since) * 1000), outputs);
        }
        record.assignment = Packed.become(word, IFaaSNouns.JobState.Finished);
        record.outcome = Packed.pack(o);
        record.outputHash = outputHash;
        _settle(t, o, a);
        if (o.reading == IFaaSNouns.Reading.Undecodable) {
            emit IFaaSNouns.OutputUndecodable(t.service, t.call, outputHash);
        }
        emit IFaaSNouns.JobFinished(t.service, t.call, t.operator, t.job, o.success, outputHash);
        _verdict = Verdict.accept(t.service, t.call, t.job);
    }

    /// @dev The books: the operator's standing and times, the service's open calls. A program that fails by itself says
    /// nothing about its operator's standing.
    function _settle(Result memory t, Packed.Outcome memory o, Packed.Assignment memory a) private {
        bool late = block.timestamp > a.deadline;
        bool read = o.reading == IFaaSNouns.Reading.Decoded || o.reading == IFaaSNouns.Reading.Opaque;
        bool good = read && !late && o.exitCode != NOT_STARTED;
        _book.finish(t.operator, Operators.Ending(o.success, late, good));
        // Sums that no chain lives to see overflow.
        if (read) {
            _timings[t.operator][t.job] += 1 | (o.success ? 1 << 64 : 0) | uint256(o.executionTimeMs) << 128;
        }
        Selection.Roster storage roster = _rosters[ServiceId.wrap(t.service)];
        unchecked {
            roster.open--;
        }
        roster.unpark(a.seat);
    }

    /// @dev By hand: a failing or strange answer means "not open", it must not bubble up into a count of one.
    function _isOpen(uint64 serviceId, uint64 callId) private view returns (bool) {
        (bool ok, bytes memory answer) =
            address(TANGLE).staticcall(abi.encodeCall(ITangle.getJobCall, (serviceId, callId)));
        if (!ok || answer.length < 7 * 32) return false;
        (, uint256 caller,,, uint256 completed) = abi.decode(answer, (uint256, uint256, uint256, uint256, uint256));
        return caller != 0 && completed == 0;
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}

    /// @dev Whatever is not here is done by the extension, on this contract's storage.
    function _implementation() internal view override returns (address) {
        return EXTENSION;
    }
}
