// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IFaaSNouns} from "./interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "./interfaces/ITangle.sol";
import {Agents} from "./libraries/Agents.sol";
import {Operators} from "./libraries/Operators.sol";
import {Packed} from "./libraries/Packed.sol";
import {Selection} from "./libraries/Selection.sol";
import {CallId, RefId, ServiceId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title What the blueprint remembers
/// @notice The storage that the three parts of the contract share (FaaSBlueprint, FaaSExtension, FaaSViews), and what all read.
/// A snapshot or an instance has no record of its own: it is named by the call that makes it, and who holds it, whose it
/// is and what it was made of are read from that call. So a result writes next to nothing about it.
abstract contract Ledger is Ownable2Step {
    /// @dev `subject` is the image of jobs 0 and 1, and of others the first id that the inputs name. `ref` is, by job:
    /// 0, 1, 8 what the output names; 2, 5 the digest; 4 how many branches are wanted and, once finished, one bit for each
    /// that was made; 10 the port, and from bit 16 on the call (plus 1) of the instance's port before it.
    struct Record {
        uint256 assignment; // see Packed
        bytes32 subject;
        uint256 outcome; // see Packed
        bytes32 outputHash;
        bytes32 ref;
    }

    /// @dev What operators of a call did wrong, for slashing.
    struct Faults {
        address[] missed;
        uint32 proposed; // of missed
        bool resultProposed;
    }

    uint32 internal constant VERSION = 2;
    uint32 internal constant MAX_CAPACITY = 10_000;
    uint16 internal constant DEFAULT_CAPACITY = 32;
    uint32 internal constant MAX_TIMEOUT = 7 days;
    uint32 internal constant DEFAULT_TIMEOUT = 10 minutes;
    uint16 internal constant DEFAULT_SLASH = 100;

    ITangle internal immutable TANGLE;
    IOperatorStaking internal immutable STAKING;

    // Storage: append only, the proxy keeps it across upgrades (a test compares the layout).
    uint64 internal _blueprint;
    bool internal _bound;
    Operators.Book internal _book;
    mapping(ServiceId => Selection.Roster) internal _rosters;
    mapping(ServiceId => mapping(CallId => Record)) internal _records;
    mapping(address operator => mapping(uint8 job => uint256)) internal _timings; // count, succeeded << 64, ms << 128
    mapping(uint8 job => uint32) internal _timeouts; // 0: DEFAULT_TIMEOUT
    mapping(address asset => bool) internal _assetFlipped; // the native asset starts allowed, all others refused
    mapping(bytes32 ref => uint256) internal _resources; // see Packed
    mapping(ServiceId => mapping(CallId => address)) internal _sponsors; // whose grant the caller used
    mapping(ServiceId => mapping(CallId => uint80[])) internal _origins; // of jobs 1 and 5: call << 16 | index
    mapping(ServiceId => mapping(CallId => Faults)) internal _faults;
    mapping(IFaaSNouns.Fault => uint16) internal _slashes; // basis points plus 1; 0: DEFAULT_SLASH
    Agents.Book internal _agents;

    modifier onlyTangle() {
        _checkCaller();
        _;
    }

    constructor(ITangle tangle, IOperatorStaking staking, address owner_) Ownable(owner_) {
        TANGLE = tangle;
        STAKING = staking;
    }

    function _checkCaller() private view {
        if (msg.sender != address(TANGLE)) revert IFaaSNouns.OnlyTangle(msg.sender);
    }

    function _slashOf(IFaaSNouns.Fault fault) internal view returns (uint16 bps) {
        bps = _slashes[fault];
        return bps == 0 ? DEFAULT_SLASH : bps - 1;
    }

    function _timeoutOf(uint8 job) internal view returns (uint32 seconds_) {
        seconds_ = _timeouts[job];
        return seconds_ == 0 ? DEFAULT_TIMEOUT : seconds_;
    }

    function _source(uint64 serviceId) internal view returns (Selection.Source memory) {
        return Selection.Source(TANGLE, STAKING, serviceId);
    }

    function _record(uint64 serviceId, uint64 callId) internal view returns (Record storage) {
        return _records[ServiceId.wrap(serviceId)][CallId.wrap(callId)];
    }

    /// @dev The id of what a call makes; see RefId.
    function _refOf(uint64 serviceId, uint64 callId) internal view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, TANGLE, serviceId, callId));
    }

    /// @dev The id of one of a call's branches.
    function _branchOf(uint64 serviceId, uint64 callId, uint256 index) internal view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, TANGLE, serviceId, callId, index));
    }

    function _resource(bytes32 ref) internal view returns (Packed.Resource memory) {
        return Packed.resource(_resources[ref]);
    }

    /// @dev Whether the call that an id comes from left it behind.
    function _exists(Packed.Resource memory r) internal view returns (bool) {
        if (r.kind == IFaaSNouns.RefKind.None) return false;
        Record storage maker = _record(r.service, r.call);
        if (!Packed.isMade(maker.outcome)) return false;
        return !r.branch || uint256(maker.ref) & (1 << r.index) != 0;
    }

    /// @dev The id that was kept as call << 16 | index.
    function _originRef(uint64 serviceId, uint80 origin) internal view returns (bytes32) {
        uint64 callId = uint64(origin >> 16);
        if (Packed.jobOf(_record(serviceId, callId).assignment) != Jobs.CREATE_BRANCH) {
            return _refOf(serviceId, callId);
        }
        return _branchOf(serviceId, callId, uint16(origin));
    }

    function _capacity(uint256 capacity) internal pure returns (uint16) {
        if (capacity == 0 || capacity > MAX_CAPACITY) revert IFaaSNouns.InvalidCapacity(capacity, MAX_CAPACITY);
        return uint16(capacity);
    }
}
