// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Proxy} from "@openzeppelin/contracts/proxy/Proxy.sol";
import {FaaSViews} from "./FaaSViews.sol";
import {Ledger} from "./Ledger.sol";
import {ManagerDefaults} from "./ManagerDefaults.sol";
import {IFaaSActions} from "./interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Agents} from "./libraries/Agents.sol";
import {Operators} from "./libraries/Operators.sol";
import {Packed} from "./libraries/Packed.sol";
import {Selection} from "./libraries/Selection.sol";
import {CallId, JobId, ServiceId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title What people call, operators, owners, agents, anyone; and the hooks and queries that no job goes through
/// @notice FaaSBlueprint delegates here whatever it does not know itself, so this code runs on that contract's storage and
/// under its address. Called directly it has a storage of its own, without an owner, that nothing reads. Nothing here is
/// on the path of a result.
contract FaaSExtension is Proxy, ManagerDefaults, Ledger, IFaaSActions {
    using Agents for Agents.Book;
    using Operators for Operators.Book;
    using Selection for Selection.Roster;

    /// @dev How often a call stays with the only operator that can run it.
    uint8 private constant SECOND_CHANCES = 2;

    address private immutable VIEWS;

    /// @param views the last part, made for the same core and staking contract
    constructor(ITangle tangle, IOperatorStaking staking, FaaSViews views) Ledger(tangle, staking, address(this)) {
        (address core, address stakes,,) = views.binding();
        if (core != address(tangle) || stakes != address(staking)) revert WrongExtension(address(views));
        VIEWS = address(views);
    }

    receive() external payable {
        revert TakesNoMoney();
    }

    // -------------------------------------------------- hooks: blueprint, operators

    function onBlueprintCreated(uint64 blueprintId, address owner_, address core) external onlyTangle {
        if (_bound || owner_ != owner() || core != address(TANGLE)) {
            revert WrongBlueprint(blueprintId, owner_, core);
        }
        _bound = true;
        _blueprint = blueprintId;
        emit BlueprintBound(blueprintId, core);
    }

    /// @dev Inputs of one word are a capacity. Any other inputs, also the preferences that the core sends when the
    /// operator sent none, mean the default.
    function onRegister(address operator, bytes calldata inputs) external payable onlyTangle {
        uint16 capacity = DEFAULT_CAPACITY;
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

    /// @dev The core asks with ids of different kinds: only the asset counts.
    function queryIsPaymentAssetAllowed(uint64, address asset) external view returns (bool) {
        return _assetFlipped[asset] != (asset == address(0));
    }

    function queryDisputeOrigin(uint64) external view returns (address) {
        return owner();
    }

    // --------------------------------------------------------------- operators

    /// @inheritdoc IFaaSActions
    function setCapacity(uint32 capacity) external {
        if (_book.position[msg.sender] == 0) revert NotAnOperator(msg.sender);
        _book.setCapacity(msg.sender, _capacity(capacity));
        emit OperatorUpdated(msg.sender, true, capacity);
    }

    /// @inheritdoc IFaaSActions
    function seat(uint64 serviceId, address operator) external {
        if (!Selection.isActive(_source(serviceId), operator)) {
            revert NotInService(ServiceId.wrap(serviceId), operator);
        }
        _rosters[ServiceId.wrap(serviceId)].seat(serviceId, operator);
    }

    /// @inheritdoc IFaaSActions
    function seatAll(uint64 serviceId, uint32 limit) external returns (uint32 seated) {
        return _rosters[ServiceId.wrap(serviceId)].fill(_source(serviceId), limit);
    }

    /// @inheritdoc IFaaSActions
    function unseat(uint64 serviceId, address operator) external {
        if (Selection.isActive(_source(serviceId), operator)) {
            revert StillActive(ServiceId.wrap(serviceId), operator);
        }
        _rosters[ServiceId.wrap(serviceId)].unseat(serviceId, operator);
    }

    // -------------------------------------------------------------------- jobs

    /// @inheritdoc IFaaSActions
    function reassign(uint64 serviceId, uint64 callId) external {
        (ServiceId service, CallId call) = (ServiceId.wrap(serviceId), CallId.wrap(callId));
        Packed.Assignment memory a = Packed.assignment(_record(serviceId, callId).assignment);
        if (a.state != JobState.Assigned) revert WrongState(service, call, a.state);
        if (block.timestamp <= a.deadline) revert NotLate(service, call, a.deadline);
        if (!_isAlive(serviceId)) revert ServiceEnded(service);

        Selection.Roster storage roster = _rosters[service];
        Selection.Source memory source = _source(serviceId);
        (address next, uint16 place) = (a.operator, a.seat);
        if (!_isBound(serviceId, callId, a.job)) {
            if (!roster.complete) roster.fill(source, type(uint32).max);
            (next, place) = roster.pick(_book, source, a.operator);
            if (next == address(0)) revert NoOperatorAvailable(service, roster.seats);
        }
        _faults[service][call].missed.push(a.operator);
        _book.finish(a.operator, Operators.Ending(false, false, false));
        roster.unpark(a.seat);
        bool same = next == a.operator;
        if (same && (a.attempts >= SECOND_CHANCES || !Selection.isActive(source, next))) {
            _lost(serviceId, callId, a);
        } else {
            _assign(serviceId, callId, a, next, place);
        }
    }

    /// @inheritdoc IFaaSActions
    function release(uint64 serviceId, uint64 callId) external {
        (ServiceId service, CallId call) = (ServiceId.wrap(serviceId), CallId.wrap(callId));
        Packed.Assignment memory a = Packed.assignment(_record(serviceId, callId).assignment);
        if (a.state != JobState.Assigned) revert WrongState(service, call, a.state);
        if (_isAlive(serviceId)) revert ServiceAlive(service);
        _book.lose(a.operator);
        _lost(serviceId, callId, a);
    }

    /// @inheritdoc IFaaSActions
    function proposeSlashFor(uint64 serviceId, uint64 callId) external returns (uint64 slashId) {
        bool injured = msg.sender == owner() || msg.sender == TANGLE.getJobCall(serviceId, callId).caller;
        if (!injured) revert NotTheInjured(msg.sender);
        (address operator, Fault fault) = _takeFault(serviceId, callId);
        uint16 bps = _slashOf(fault);
        if (fault == Fault.None || bps == 0) revert NothingToSlash(ServiceId.wrap(serviceId), CallId.wrap(callId));
        bytes32 evidence = _evidence(serviceId, callId, operator, fault);
        slashId = TANGLE.proposeSlash(serviceId, operator, bps, evidence);
        emit SlashProposedFor(serviceId, callId, operator, fault, slashId, evidence);
    }

    // ------------------------------------------------------------------ agents

    /// @inheritdoc IFaaSActions
    function setAgent(address agent, uint16 scope, uint40 expiry) external {
        _agents.set(msg.sender, agent, Agents.Terms(scope, expiry, type(uint32).max, type(uint32).max));
    }

    /// @inheritdoc IFaaSActions
    function setAgentWithBudget(address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) external {
        _agents.set(msg.sender, agent, Agents.Terms(scope, expiry, jobs, branches));
    }

    /// @inheritdoc IFaaSActions
    function passOn(address owner_, address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) external {
        _agents.passOn(owner_, msg.sender, agent, Agents.Terms(scope, expiry, jobs, branches));
    }

    // ------------------------------------------------------------------- owner

    /// @inheritdoc IFaaSActions
    function setTimeout(uint8 job, uint32 seconds_) external onlyOwner {
        if (seconds_ == 0 || seconds_ > MAX_TIMEOUT) revert InvalidTimeout(JobId.wrap(job), seconds_, MAX_TIMEOUT);
        _timeouts[job] = seconds_;
        emit TimeoutSet(job, seconds_);
    }

    /// @inheritdoc IFaaSActions
    function setPaymentAsset(address asset, bool allowed) external onlyOwner {
        _assetFlipped[asset] = allowed != (asset == address(0));
        emit PaymentAssetSet(asset, allowed);
    }

    /// @inheritdoc IFaaSActions
    function setSlash(Fault fault, uint16 bps) external onlyOwner {
        if (fault == Fault.None || bps > 10_000) revert InvalidSlash(fault, bps);
        _slashes[fault] = bps + 1;
        emit SlashSet(fault, bps);
    }

    // -------------------------------------------------------------------- insides

    /// @dev Whether only the operator that has the call can run it: it was quoted, or what the inputs name is there.
    function _isBound(uint64 serviceId, uint64 callId, uint8 job) private view returns (bool) {
        if (TANGLE.getJobCall(serviceId, callId).isRFQ) return true;
        if (job > Jobs.EXECUTE_ADVANCED) return _record(serviceId, callId).subject != 0;
        return _origins[ServiceId.wrap(serviceId)][CallId.wrap(callId)].length > 0;
    }

    /// @dev `a` is the assignment before.
    function _assign(uint64 serviceId, uint64 callId, Packed.Assignment memory a, address next, uint16 place) private {
        if (_book.take(next) && place != Selection.NO_SEAT) _rosters[ServiceId.wrap(serviceId)].park(place);
        uint32 deadline = uint32(block.timestamp + a.allowed);
        uint8 attempts = a.attempts == type(uint8).max ? a.attempts : a.attempts + 1;
        _record(serviceId, callId).assignment =
            Packed.pack(Packed.Assignment(next, a.job, JobState.Assigned, attempts, place, a.allowed, deadline));
        emit JobReassigned(serviceId, callId, next, a.operator, deadline);
        emit JobAssigned(serviceId, callId, next, a.job, deadline);
    }

    /// @dev The operator's own books are the caller's.
    function _lost(uint64 serviceId, uint64 callId, Packed.Assignment memory a) private {
        _record(serviceId, callId).assignment = Packed.become(_record(serviceId, callId).assignment, JobState.Lost);
        _rosters[ServiceId.wrap(serviceId)].open--;
        emit JobLost(serviceId, callId, a.operator, a.job);
    }

    /// @dev The first fault that no slash was proposed for, which it marks.
    function _takeFault(uint64 serviceId, uint64 callId) private returns (address, Fault) {
        Faults storage f = _faults[ServiceId.wrap(serviceId)][CallId.wrap(callId)];
        if (f.proposed < f.missed.length) return (f.missed[f.proposed++], Fault.Missed);
        Record storage record = _record(serviceId, callId);
        Packed.Assignment memory a = Packed.assignment(record.assignment);
        if (f.resultProposed || a.state != JobState.Finished) return (address(0), Fault.None);
        f.resultProposed = true;
        Packed.Outcome memory o = Packed.outcome(record.outcome);
        if (o.reading == Reading.Undecodable) return (a.operator, Fault.Refused);
        return (a.operator, o.finishedAt > a.deadline ? Fault.Late : Fault.None);
    }

    /// @dev All of it can be read from events; `missed_` is how many missed calls were proposed by now.
    function _evidence(uint64 serviceId, uint64 callId, address operator, Fault fault) private view returns (bytes32) {
        uint32 missed_ = _faults[ServiceId.wrap(serviceId)][CallId.wrap(callId)].proposed;
        bytes32 outputHash = fault == Fault.Missed ? bytes32(0) : _record(serviceId, callId).outputHash;
        return
            keccak256(abi.encode(block.chainid, address(this), serviceId, callId, operator, fault, missed_, outputHash));
    }

    function _isAlive(uint64 serviceId) private view returns (bool) {
        ITangle.Service memory s = TANGLE.getService(serviceId);
        if (s.status != ITangle.ServiceStatus.Active) return false;
        return s.ttl == 0 || block.timestamp <= uint256(s.createdAt) + s.ttl;
    }

    /// @dev Whatever is not here either is a view.
    function _implementation() internal view override returns (address) {
        return VIEWS;
    }
}
