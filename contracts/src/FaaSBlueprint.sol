// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Ledger} from "./Ledger.sol";
import {ManagerDefaults} from "./ManagerDefaults.sol";
import {IFaaSBlueprint} from "./interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Decoding} from "./libraries/Decoding.sol";
import {Operators} from "./libraries/Operators.sol";
import {Selection} from "./libraries/Selection.sol";
import {Verdict} from "./libraries/Verdict.sol";
import {CallId, ImageId, JobId, RefId, ServiceId} from "./types/Ids.sol";

/// @title The service manager of the FaaS blueprint
/// @notice Deployed behind FaaSProxy; the implementation names the core, the staking contract and the first owner for
/// ever, so nobody can bind a copy of it to anything else. It also works without a proxy. The contract holds no funds.
// Ledger comes last: its storage grows with upgrades and must have nothing behind it.
contract FaaSBlueprint is Ownable2Step, Initializable, UUPSUpgradeable, ManagerDefaults, Ledger {
    using Operators for Operators.Book;
    using Selection for Selection.Roster;

    uint8 private constant EXECUTE = 0;
    uint8 private constant EXECUTE_ADVANCED = 1;

    /// @dev Operators that one job call seats in passing.
    uint256 private constant SEATS_PER_CALL = 4;

    address private immutable FIRST_OWNER;

    uint256 private transient _verdict;

    modifier onlyTangle() {
        if (msg.sender != address(TANGLE)) revert OnlyTangle(msg.sender);
        _;
    }

    /// @param tangle the only address whose hooks are obeyed
    /// @param staking where operators' activity is asked; zero: not asked
    /// @param owner_ the only account whose blueprint this contract will manage
    constructor(ITangle tangle, IOperatorStaking staking, address owner_) Ledger(tangle, staking) Ownable(owner_) {
        FIRST_OWNER = owner_;
        _disableInitializers();
    }

    /// @notice Gives a proxy its owner: the one named when the implementation was made, whoever calls.
    function initialize() external initializer {
        _transferOwnership(FIRST_OWNER);
    }

    // -------------------------------------------------- hooks: blueprint, operators

    function onBlueprintCreated(uint64 blueprintId, address owner_, address core) external onlyTangle {
        if (_bound || owner_ != owner() || core != address(TANGLE)) revert WrongBlueprint(blueprintId, owner_, core);
        _bound = true;
        _blueprint = blueprintId;
        emit BlueprintBound(blueprintId, core);
    }

    /// @dev Inputs of one word are a capacity. Any other inputs, also the preferences that the core sends when the
    /// operator sent none, mean the default.
    function onRegister(address operator, bytes calldata inputs) external payable onlyTangle {
        uint32 capacity = DEFAULT_CAPACITY;
        if (inputs.length == 32) capacity = _capacity(uint256(bytes32(inputs)));
        _book.register(operator, capacity);
        emit OperatorUpdated(operator, true, capacity);
    }

    function onUnregister(address operator) external onlyTangle {
        _book.unregister(operator);
        emit OperatorUpdated(operator, false, 0);
    }

    /// @dev Best effort: an operator whose hook failed calls `seat`.
    function onOperatorJoined(uint64 serviceId, address operator, uint16) external onlyTangle {
        _rosters[ServiceId.wrap(serviceId)].seat(serviceId, operator);
    }

    function onOperatorLeft(uint64 serviceId, address operator) external onlyTangle {
        _rosters[ServiceId.wrap(serviceId)].unseat(serviceId, operator);
    }

    // ---------------------------------------------------------------- hooks: jobs

    function onJobCall(uint64 serviceId, uint8 job, uint64 callId, bytes calldata inputs) external payable onlyTangle {
        ServiceId service = ServiceId.wrap(serviceId);
        CallId call = CallId.wrap(callId);
        Record storage record = _records[service][call];
        if (record.assignment.state != JobState.None) revert AlreadyAssigned(service, call);

        Selection.Roster storage roster = _rosters[service];
        Selection.Source memory source = _source(serviceId);
        if (!roster.complete) roster.fill(source, SEATS_PER_CALL);
        (address operator, uint32 place) = _choose(roster, source, service, call);
        if (_book.take(operator) && place != Selection.NO_SEAT) roster.park(place);
        roster.jobs++;
        roster.open++;

        uint40 deadline = uint40(block.timestamp + timeoutOf(job));
        record.assignment = Assignment(operator, job, JobState.Assigned, deadline, place, 0);
        if (_isExecution(job)) record.image = Decoding.image(inputs);
        emit JobAssigned(serviceId, callId, operator, job, deadline);
    }

    function onJobResult(uint64 serviceId, uint8 job, uint64 callId, address operator, bytes32, bytes calldata outputs)
        external
        payable
        onlyTangle
    {
        _onResult(serviceId, job, callId, operator, outputs);
    }

    function onJobResult(
        uint64 serviceId,
        uint8 job,
        uint64 callId,
        address operator,
        bytes calldata,
        bytes calldata outputs
    ) external payable onlyTangle {
        _onResult(serviceId, job, callId, operator, outputs);
    }

    /// @dev Never reverts. An accept is good for the call it names while the core has that call open; everything else ends
    /// the transaction (see Verdict), also a core that fails to answer.
    function getRequiredResultCount(uint64 serviceId, uint8 jobIndex) external view returns (uint32) {
        (bool accepted, uint64 callId) = Verdict.accepted(_verdict, serviceId, jobIndex);
        if (!accepted || !_isOpen(serviceId, callId)) Verdict.refuse();
        return 1;
    }

    /// @dev The core asks with ids of different kinds: only the asset counts.
    function queryIsPaymentAssetAllowed(uint64, address asset) external view returns (bool) {
        return _assetFlipped[asset] != (asset == address(0));
    }

    function queryDisputeOrigin(uint64) external view returns (address) {
        return owner();
    }

    // ------------------------------------------------------------------ operators

    /// @inheritdoc IFaaSBlueprint
    function setCapacity(uint32 capacity) external {
        if (_book.position[msg.sender] == 0) revert NotAnOperator(msg.sender);
        _book.standing[msg.sender].capacity = _capacity(capacity);
        emit OperatorUpdated(msg.sender, true, capacity);
    }

    /// @inheritdoc IFaaSBlueprint
    function seat(uint64 serviceId, address operator) external {
        if (!Selection.isActive(_source(serviceId), operator)) {
            revert NotInService(ServiceId.wrap(serviceId), operator);
        }
        _rosters[ServiceId.wrap(serviceId)].seat(serviceId, operator);
    }

    /// @inheritdoc IFaaSBlueprint
    function seatAll(uint64 serviceId, uint32 limit) external returns (uint32 seated) {
        return _rosters[ServiceId.wrap(serviceId)].fill(_source(serviceId), limit);
    }

    /// @inheritdoc IFaaSBlueprint
    function unseat(uint64 serviceId, address operator) external {
        if (Selection.isActive(_source(serviceId), operator)) {
            revert StillActive(ServiceId.wrap(serviceId), operator);
        }
        _rosters[ServiceId.wrap(serviceId)].unseat(serviceId, operator);
    }

    /// @inheritdoc IFaaSBlueprint
    function release(uint64 serviceId, uint64 callId) external {
        ServiceId service = ServiceId.wrap(serviceId);
        CallId call = CallId.wrap(callId);
        Assignment storage a = _records[service][call].assignment;
        if (a.state != JobState.Assigned) revert WrongState(service, call, a.state);
        if (_isAlive(serviceId)) revert ServiceAlive(service);
        a.state = JobState.Lost;
        _book.lose(a.operator);
        _rosters[service].open--;
        emit JobLost(serviceId, callId, a.operator, a.job);
    }

    // ---------------------------------------------------------------------- owner

    /// @inheritdoc IFaaSBlueprint
    function setTimeout(uint8 job, uint32 seconds_) external onlyOwner {
        if (seconds_ == 0 || seconds_ > MAX_TIMEOUT) revert InvalidTimeout(JobId.wrap(job), seconds_, MAX_TIMEOUT);
        _timeouts[job] = seconds_;
        emit TimeoutSet(job, seconds_);
    }

    /// @inheritdoc IFaaSBlueprint
    function setPaymentAsset(address asset, bool allowed) external onlyOwner {
        _assetFlipped[asset] = allowed != (asset == address(0));
        emit PaymentAssetSet(asset, allowed);
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}

    // -------------------------------------------------------------------- insides

    /// @dev A quoted job has its operator already; the core enforces it.
    function _choose(Selection.Roster storage roster, Selection.Source memory source, ServiceId service, CallId call)
        private
        returns (address operator, uint32 place)
    {
        uint64 serviceId = ServiceId.unwrap(service);
        uint64 callId = CallId.unwrap(call);
        if (TANGLE.getJobCall(serviceId, callId).isRFQ) {
            address[] memory quoted = TANGLE.getJobQuotedOperators(serviceId, callId);
            if (quoted.length != 1) revert NotOneQuotedOperator(service, call, quoted.length);
            uint256 seatOf = roster.seatOf[quoted[0]];
            return (quoted[0], seatOf == 0 ? Selection.NO_SEAT : uint32(seatOf - 1));
        }
        (operator, place) = roster.pick(_book, source);
        if (operator == address(0)) revert NoOperatorAvailable(service, roster.seats);
    }

    /// @dev Best effort for the core, so it must not revert, and denies before it does anything else.
    function _onResult(uint64 serviceId, uint8 job, uint64 callId, address operator, bytes calldata outputs) private {
        _verdict = Verdict.DENY;
        Record storage record = _records[ServiceId.wrap(serviceId)][CallId.wrap(callId)];
        Assignment memory a = record.assignment;
        if (a.state != JobState.Assigned || a.operator != operator || a.job != job) return;

        bytes32 outputHash = keccak256(outputs);
        Outcome memory o = _read(record, job, outputs);
        record.assignment.state = JobState.Finished;
        record.outcome = o;
        record.outputHash = outputHash;
        _book.finish(operator, o.success, block.timestamp > a.deadline);
        _time(_timings[operator][job], o);
        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        roster.open--;
        roster.unpark(a.seat);

        if (o.reading == Reading.Decoded) {
            bytes32 image = ImageId.unwrap(record.image);
            emit FunctionExecuted(serviceId, callId, image, operator, o.success, o.executionTimeMs);
        } else if (o.reading == Reading.Undecodable) {
            emit OutputUndecodable(serviceId, callId, outputHash);
        }
        emit JobFinished(serviceId, callId, operator, job, o.success, outputHash);
        _verdict = Verdict.accept(serviceId, callId, job);
    }

    /// @dev Job ids beyond 0 and 1 are opaque here: accepted as they come.
    function _read(Record storage record, uint8 job, bytes calldata outputs) private returns (Outcome memory o) {
        o.finishedAt = uint40(block.timestamp);
        if (!_isExecution(job)) {
            o.reading = Reading.Opaque;
            o.success = true;
            return o;
        }
        (bool ok, Decoding.Output memory out) = Decoding.output(outputs);
        if (!ok) {
            o.reading = Reading.Undecodable;
            return o;
        }
        o.reading = Reading.Decoded;
        o.exitCode = out.exitCode;
        o.success = out.exitCode == 0;
        o.executionTimeMs = out.executionTimeMs;
        o.cacheHit = out.cacheHit;
        if (RefId.unwrap(out.ref) != 0) record.ref = out.ref;
    }

    function _time(Timing storage timing_, Outcome memory o) private {
        Timing memory t = timing_;
        unchecked {
            t.count++;
            if (o.success) t.succeeded++;
            t.sumMs += o.executionTimeMs;
        }
        timing_.count = t.count;
        timing_.succeeded = t.succeeded;
        timing_.sumMs = t.sumMs;
    }

    /// @dev By hand: a failing or strange answer means "not open", it must not bubble up into a count of one.
    function _isOpen(uint64 serviceId, uint64 callId) private view returns (bool) {
        (bool ok, bytes memory answer) =
            address(TANGLE).staticcall(abi.encodeCall(ITangle.getJobCall, (serviceId, callId)));
        if (!ok || answer.length < 7 * 32) return false;
        (, uint256 caller,,, uint256 completed) = abi.decode(answer, (uint256, uint256, uint256, uint256, uint256));
        return caller != 0 && completed == 0;
    }

    function _isAlive(uint64 serviceId) private view returns (bool) {
        ITangle.Service memory s = TANGLE.getService(serviceId);
        if (s.status != ITangle.ServiceStatus.Active) return false;
        return s.ttl == 0 || block.timestamp <= uint256(s.createdAt) + s.ttl;
    }

    function _capacity(uint256 capacity) private pure returns (uint32) {
        if (capacity == 0 || capacity > MAX_CAPACITY) revert InvalidCapacity(capacity, MAX_CAPACITY);
        return uint32(capacity);
    }

    function _isExecution(uint8 job) private pure returns (bool) {
        return job == EXECUTE || job == EXECUTE_ADVANCED;
    }
}
