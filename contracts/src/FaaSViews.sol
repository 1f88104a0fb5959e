// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSViews} from "./interfaces/IFaaSBlueprint.sol";
import {Ledger} from "./Ledger.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Agents} from "./libraries/Agents.sol";
import {Operators} from "./libraries/Operators.sol";
import {Packed} from "./libraries/Packed.sol";
import {Selection} from "./libraries/Selection.sol";
import {CallId, ImageId, InstanceId, JobId, RefId, ServiceId, SnapshotId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title Everything that only reads
/// @notice The last part of the contract: FaaSExtension delegates here whatever it does not know itself.
contract FaaSViews is Ledger, IFaaSViews {
    using Agents for Agents.Book;

    constructor(ITangle tangle, IOperatorStaking staking) Ledger(tangle, staking, address(this)) {}

    /// @inheritdoc IFaaSViews
    function binding() external view returns (address core, address staking, bool bound, uint64 blueprintId) {
        return (address(TANGLE), address(STAKING), _bound, _blueprint);
    }

    /// @inheritdoc IFaaSViews
    function canary() external view returns (Canary memory c) {
        (c.version, c.bound, c.hookGas) = (VERSION, _bound, TANGLE.managerHookGasLimit());
        (bool ok, bytes memory answer) = address(this)
            .staticcall(abi.encodeWithSignature("getRequiredResultCount(uint64,uint8)", type(uint64).max, uint8(0)));
        c.denies = ok && answer.length == 32 && abi.decode(answer, (uint256)) > type(uint32).max;
    }

    // -------------------------------------------------------------------- jobs

    /// @inheritdoc IFaaSViews
    function assignment(uint64 serviceId, uint64 callId) external view returns (address, uint64, JobState) {
        Packed.Assignment memory a = Packed.assignment(_record(serviceId, callId).assignment);
        return (a.operator, a.deadline, a.state);
    }

    /// @inheritdoc IFaaSViews
    function execution(uint64 serviceId, uint64 callId) public view returns (Execution memory e) {
        Record storage r = _record(serviceId, callId);
        Packed.Assignment memory a = Packed.assignment(r.assignment);
        Packed.Outcome memory o = Packed.outcome(r.outcome);
        (e.operator, e.job, e.state, e.deadline, e.attempts) =
        (a.operator, JobId.wrap(a.job), a.state, a.deadline, a.attempts);
        (e.reading, e.success, e.cacheHit, e.made) = (o.reading, o.success, o.cacheHit, o.made);
        (e.exitCode, e.executionTimeMs, e.finishedAt, e.detail) =
        (o.exitCode, o.executionTimeMs, o.finishedAt, o.detail);
        e.outputHash = r.outputHash;
        if (a.job <= Jobs.EXECUTE_ADVANCED) e.image = ImageId.wrap(r.subject);
        else e.subject = RefId.wrap(r.subject);
        bool named = a.job <= Jobs.EXECUTE_ADVANCED || a.job == Jobs.CREATE_SNAPSHOT || a.job == Jobs.MERGE_BRANCHES
            || a.job == Jobs.PAUSE_INSTANCE;
        if (named) e.ref = RefId.wrap(r.ref);
    }

    /// @inheritdoc IFaaSViews
    function executions(uint64 serviceId, uint64 from, uint64 limit) external view returns (Execution[] memory page) {
        page = new Execution[](_pageSize(_rosters[ServiceId.wrap(serviceId)].jobs, from, limit));
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = execution(serviceId, uint64(from + i));
        }
    }

    /// @inheritdoc IFaaSViews
    function missed(uint64 serviceId, uint64 callId) external view returns (address[] memory) {
        return _faults[ServiceId.wrap(serviceId)][CallId.wrap(callId)].missed;
    }

    /// @inheritdoc IFaaSViews
    function timeoutOf(uint8 job) external view returns (uint32 seconds_) {
        return _timeoutOf(job);
    }

    /// @inheritdoc IFaaSViews
    function slashOf(Fault fault) external view returns (uint16 bps) {
        return _slashOf(fault);
    }

    // -------------------------------------------------- snapshots and instances

    /// @inheritdoc IFaaSViews
    function refId(uint64 serviceId, uint64 callId) external view returns (RefId) {
        return RefId.wrap(_refOf(serviceId, callId));
    }

    /// @inheritdoc IFaaSViews
    function branchId(uint64 serviceId, uint64 callId, uint8 index) external view returns (RefId) {
        return RefId.wrap(_branchOf(serviceId, callId, index));
    }

    /// @inheritdoc IFaaSViews
    function kindOf(RefId ref) external view returns (RefKind) {
        Packed.Resource memory r = _resource(RefId.unwrap(ref));
        return _exists(r) ? r.kind : RefKind.None;
    }

    /// @inheritdoc IFaaSViews
    function snapshot(SnapshotId id) external view returns (SnapshotInfo memory s) {
        Packed.Resource memory r = _resource(SnapshotId.unwrap(id));
        if (r.kind != RefKind.Snapshot || !_exists(r)) return s;
        Record storage maker = _record(r.service, r.call);
        (s.id, s.service, s.call) = (id, ServiceId.wrap(r.service), CallId.wrap(r.call));
        Packed.Outcome memory o = Packed.outcome(maker.outcome);
        (s.operator, s.createdAt) = (Packed.operatorOf(maker.assignment), o.finishedAt);
        (s.owner, s.sponsor, s.parents) = _origin(r);
        uint8 job = Packed.jobOf(maker.assignment);
        if (job == Jobs.CREATE_SNAPSHOT) s.sizeBytes = o.detail;
        if (job == Jobs.CREATE_SNAPSHOT || job == Jobs.MERGE_BRANCHES) s.digest = maker.ref;
    }

    /// @inheritdoc IFaaSViews
    function instance(InstanceId id) external view returns (InstanceInfo memory s) {
        Packed.Resource memory r = _resource(InstanceId.unwrap(id));
        if (r.kind != RefKind.Instance || !_exists(r)) return s;
        Record storage maker = _record(r.service, r.call);
        (s.id, s.service, s.call) = (id, ServiceId.wrap(r.service), CallId.wrap(r.call));
        Packed.Outcome memory o = Packed.outcome(maker.outcome);
        (s.operator, s.createdAt) = (Packed.operatorOf(maker.assignment), o.finishedAt);
        (s.owner, s.sponsor, s.parents) = _origin(r);
        (s.state, s.branch, s.index) = (r.state, r.branch, r.index);
    }

    /// @dev Whose it is, and what it was made of.
    function _origin(Packed.Resource memory r)
        private
        view
        returns (address owner_, address sponsor, RefId[] memory parents)
    {
        (ServiceId service, CallId call) = (ServiceId.wrap(r.service), CallId.wrap(r.call));
        owner_ = TANGLE.getJobCall(r.service, r.call).caller;
        sponsor = _sponsors[service][call];
        Record storage maker = _records[service][call];
        uint80[] storage origins = _origins[service][call];
        if (Packed.jobOf(maker.assignment) > Jobs.EXECUTE_ADVANCED && origins.length == 0 && maker.subject != 0) {
            parents = new RefId[](1);
            parents[0] = RefId.wrap(maker.subject);
            return (owner_, sponsor, parents);
        }
        parents = new RefId[](origins.length);
        for (uint256 i = 0; i < parents.length; i++) {
            parents[i] = RefId.wrap(_originRef(r.service, origins[i]));
        }
    }

    /// @inheritdoc IFaaSViews
    function snapshots(uint64 serviceId, uint64 from, uint64 limit) external view returns (SnapshotId[] memory page) {
        bytes32[] memory refs = _made(serviceId, from, limit, RefKind.Snapshot);
        page = new SnapshotId[](refs.length);
        for (uint256 i = 0; i < refs.length; i++) {
            page[i] = SnapshotId.wrap(refs[i]);
        }
    }

    /// @inheritdoc IFaaSViews
    function instances(uint64 serviceId, uint64 from, uint64 limit) external view returns (InstanceId[] memory page) {
        bytes32[] memory refs = _made(serviceId, from, limit, RefKind.Instance);
        page = new InstanceId[](refs.length);
        for (uint256 i = 0; i < refs.length; i++) {
            page[i] = InstanceId.wrap(refs[i]);
        }
    }

    /// @dev What the calls of a page left behind: first counted, then collected.
    function _made(uint64 serviceId, uint64 from, uint64 limit, RefKind kind)
        private
        view
        returns (bytes32[] memory refs)
    {
        uint256 calls = _pageSize(_rosters[ServiceId.wrap(serviceId)].jobs, from, limit);
        uint256 size;
        for (uint256 i = 0; i < calls; i++) {
            size += _madeBy(serviceId, uint64(from + i), kind).length;
        }
        refs = new bytes32[](size);
        size = 0;
        for (uint256 i = 0; i < calls; i++) {
            bytes32[] memory some = _madeBy(serviceId, uint64(from + i), kind);
            for (uint256 j = 0; j < some.length; j++) {
                refs[size++] = some[j];
            }
        }
    }

    function _madeBy(uint64 serviceId, uint64 callId, RefKind kind) private view returns (bytes32[] memory refs) {
        Record storage maker = _record(serviceId, callId);
        if (!Packed.isMade(maker.outcome)) return refs;
        if (Packed.jobOf(maker.assignment) != Jobs.CREATE_BRANCH) {
            bytes32 ref = _refOf(serviceId, callId);
            if (_resource(ref).kind != kind) return refs;
            refs = new bytes32[](1);
            refs[0] = ref;
            return refs;
        }
        if (kind != RefKind.Instance) return refs;
        refs = new bytes32[](Packed.outcome(maker.outcome).detail);
        uint256 bits = uint256(maker.ref);
        uint256 found;
        for (uint256 i = 0; found < refs.length; i++) {
            if (bits & (1 << i) != 0) refs[found++] = _branchOf(serviceId, callId, i);
        }
    }

    /// @inheritdoc IFaaSViews
    function ports(InstanceId id, uint256 limit) external view returns (PortInfo[] memory page) {
        Packed.Resource memory r = _resource(InstanceId.unwrap(id));
        uint256 size;
        for (uint256 entry = r.lastPort; entry != 0 && size < limit; size++) {
            entry = uint256(_record(r.service, uint64(entry - 1)).ref) >> 16;
        }
        page = new PortInfo[](size);
        uint256 next = r.lastPort;
        for (uint256 i = 0; i < size; i++) {
            uint256 entry = uint256(_record(r.service, uint64(next - 1)).ref);
            page[i] = PortInfo(uint16(entry), CallId.wrap(uint64(next - 1)));
            next = entry >> 16;
        }
    }

    /// @inheritdoc IFaaSViews
    function agentOf(address owner_, address agent) external view returns (AgentInfo memory) {
        Agents.Grant storage g = _agents.grants[owner_][agent];
        return AgentInfo(g.grantor, _agents.isLive(owner_, agent), g.scope, g.expiry, g.jobs, g.branches);
    }

    // --------------------------------------------------------------- operators

    /// @inheritdoc IFaaSViews
    function operatorInfo(address operator) external view returns (OperatorInfo memory i) {
        Operators.Standing memory s = Operators.unpack(_book.standing[operator]);
        (i.registered, i.capacity, i.load) = (_book.position[operator] != 0, s.capacity, s.load);
        (i.assigned, i.succeeded, i.failed) = (s.assigned, s.succeeded, s.failed);
        (i.late, i.lost, i.demerit) = (s.late, s.lost, s.demerit);
    }

    /// @inheritdoc IFaaSViews
    function timing(address operator, uint8 job) external view returns (Timing memory) {
        uint256 word = _timings[operator][job];
        return Timing(uint64(word), uint64(word >> 64), uint128(word >> 128));
    }

    /// @inheritdoc IFaaSViews
    function operatorCount() external view returns (uint256) {
        return _book.list.length;
    }

    /// @inheritdoc IFaaSViews
    function operators(uint256 from, uint256 limit) external view returns (address[] memory page) {
        page = new address[](_pageSize(_book.list.length, from, limit));
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = _book.list[from + i];
        }
    }

    /// @inheritdoc IFaaSViews
    function activeOperators(uint64 serviceId, uint32 from, uint32 limit)
        external
        view
        returns (address[] memory page)
    {
        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        address[] memory seated = new address[](_pageSize(roster.seats, from, limit));
        uint256 active;
        for (uint256 i = 0; i < seated.length; i++) {
            address operator = roster.occupant[from + i];
            if (Selection.isActive(_source(serviceId), operator)) seated[active++] = operator;
        }
        page = new address[](active);
        for (uint256 i = 0; i < active; i++) {
            page[i] = seated[i];
        }
    }

    /// @inheritdoc IFaaSViews
    function serviceInfo(uint64 serviceId) external view returns (ServiceInfo memory) {
        Selection.Roster storage roster = _rosters[ServiceId.wrap(serviceId)];
        return ServiceInfo(roster.seats, roster.jobs, roster.open, roster.complete);
    }

    function _pageSize(uint256 total, uint256 from, uint256 limit) private pure returns (uint256) {
        if (from >= total) return 0;
        return limit < total - from ? limit : total - from;
    }
}
