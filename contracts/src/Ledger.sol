// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSBlueprint} from "./interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Operators} from "./libraries/Operators.sol";
import {Selection} from "./libraries/Selection.sol";
import {CallId, ImageId, JobId, RefId, ServiceId} from "./types/Ids.sol";

/// @title What the blueprint remembers, and everything that only reads it
abstract contract Ledger is IFaaSBlueprint {
    /// @dev Written when a call is assigned and when it ends; one slot.
    struct Assignment {
        address operator;
        uint8 job;
        JobState state;
        uint40 deadline;
        uint32 seat;
        uint8 attempts; // operators that had the call before this one
    }

    /// @dev Written when a result is accepted; one slot.
    struct Outcome {
        int32 exitCode;
        uint64 executionTimeMs;
        uint40 finishedAt;
        Reading reading;
        bool success;
        bool cacheHit;
    }

    struct Record {
        Assignment assignment;
        ImageId image;
        Outcome outcome;
        bytes32 outputHash;
        RefId ref;
    }

    uint32 public constant MAX_CAPACITY = 10_000;
    uint32 public constant DEFAULT_CAPACITY = 32;
    uint32 public constant MAX_TIMEOUT = 7 days;
    uint32 public constant DEFAULT_TIMEOUT = 10 minutes;

    ITangle internal immutable TANGLE;
    IOperatorStaking internal immutable STAKING;

    // Storage: append only, the proxy keeps it across upgrades (a test compares the layout).
    uint64 internal _blueprint;
    bool internal _bound;
    Operators.Book internal _book;
    mapping(ServiceId => Selection.Roster) internal _rosters;
    mapping(ServiceId => mapping(CallId => Record)) internal _records;
    mapping(address operator => mapping(uint8 job => Timing)) internal _timings;
    mapping(uint8 job => uint32) internal _timeouts; // 0: DEFAULT_TIMEOUT
    mapping(address asset => bool) internal _assetFlipped; // the native asset starts allowed, all others refused

    constructor(ITangle tangle, IOperatorStaking staking) {
        TANGLE = tangle;
        STAKING = staking;
    }

    /// @inheritdoc IFaaSBlueprint
    function binding() external view returns (address core, address staking, bool bound, uint64 blueprintId) {
        return (address(TANGLE), address(STAKING), _bound, _blueprint);
    }

    /// @inheritdoc IFaaSBlueprint
    function assignment(uint64 serviceId, uint64 callId) external view returns (address, uint64, JobState) {
        Assignment storage a = _records[ServiceId.wrap(serviceId)][CallId.wrap(callId)].assignment;
        return (a.operator, a.deadline, a.state);
    }

    /// @inheritdoc IFaaSBlueprint
    function execution(uint64 serviceId, uint64 callId) public view returns (Execution memory e) {
        Record storage r = _records[ServiceId.wrap(serviceId)][CallId.wrap(callId)];
        Assignment memory a = r.assignment;
        Outcome memory o = r.outcome;
        e.operator = a.operator;
        e.job = JobId.wrap(a.job);
        e.state = a.state;
        e.deadline = a.deadline;
        e.reading = o.reading;
        e.success = o.success;
        e.cacheHit = o.cacheHit;
        e.exitCode = o.exitCode;
        e.executionTimeMs = o.executionTimeMs;
        e.finishedAt = o.finishedAt;
        e.image = r.image;
        e.outputHash = r.outputHash;
        e.ref = r.ref;
    }

    /// @inheritdoc IFaaSBlueprint
    function executions(uint64 serviceId, uint64 from, uint64 limit) external view returns (Execution[] memory page) {
        uint256 size = _pageSize(_rosters[ServiceId.wrap(serviceId)].jobs, from, limit);
        page = new Execution[](size);
        for (uint256 i = 0; i < size; i++) {
            page[i] = execution(serviceId, uint64(from + i));
        }
    }

    /// @inheritdoc IFaaSBlueprint
    function operatorInfo(address operator) external view returns (OperatorInfo memory) {
        Operators.Standing memory s = _book.standing[operator];
        return OperatorInfo(
            _book.position[operator] != 0, s.capacity, s.load, s.assigned, s.succeeded, s.failed, s.late, s.lost
        );
    }

    /// @inheritdoc IFaaSBlueprint
    function timing(address operator, uint8 job) external view returns (Timing memory) {
        return _timings[operator][job];
    }

    /// @inheritdoc IFaaSBlueprint
    function operatorCount() external view returns (uint256) {
        return _book.list.length;
    }

    /// @inheritdoc IFaaSBlueprint
    function operators(uint256 from, uint256 limit) external view returns (address[] memory page) {
        uint256 size = _pageSize(_book.list.length, from, limit);
        page = new address[](size);
        for (uint256 i = 0; i < size; i++) {
            page[i] = _book.list[from + i];
        }
    }

    /// @inheritdoc IFaaSBlueprint
    function activeOperators(uint64 serviceId, uint32 from, uint32 limit)
        external
        view
        returns (address[] memory page)
    {
        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        uint256 size = _pageSize(roster.seats, from, limit);
        page = new address[](size);
        uint256 active;
        for (uint256 i = 0; i < size; i++) {
            address operator = roster.occupant[from + i];
            if (Selection.isActive(_source(serviceId), operator)) page[active++] = operator;
        }
        assembly ("memory-safe") {
            mstore(page, active)
        }
    }

    /// @inheritdoc IFaaSBlueprint
    function serviceInfo(uint64 serviceId) external view returns (ServiceInfo memory) {
        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        return ServiceInfo(roster.seats, roster.jobs, roster.open, roster.complete);
    }

    /// @inheritdoc IFaaSBlueprint
    function timeoutOf(uint8 job) public view returns (uint32 seconds_) {
        seconds_ = _timeouts[job];
        return seconds_ == 0 ? DEFAULT_TIMEOUT : seconds_;
    }

    function _source(uint64 serviceId) internal view returns (Selection.Source memory) {
        return Selection.Source(TANGLE, STAKING, serviceId);
    }

    function _pageSize(uint256 total, uint256 from, uint256 limit) private pure returns (uint256) {
        if (from >= total) return 0;
        return limit < total - from ? limit : total - from;
    }
}
