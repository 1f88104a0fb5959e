// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "./interfaces/IFaaSBlueprint.sol";
import {Ledger} from "./Ledger.sol";
import {Decoding} from "./libraries/Decoding.sol";
import {Packed} from "./libraries/Packed.sol";
import {CallId, RefId, ServiceId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title What results say, and what follows from it
/// @notice Nothing here reverts. An output is believed only about the ids that its call was promised: an operator cannot
/// make anything else exist, or touch anything that the inputs did not name.
abstract contract Results is Ledger {
    struct Result {
        uint64 service;
        uint64 call;
        uint8 job;
        address operator;
    }

    /// @dev Reads the output, updates what it is about and emits the job's own event. `elapsedMs` is the chain's time.
    function _read(Result memory t, Record storage record, uint64 elapsedMs, bytes calldata output)
        internal
        returns (Packed.Outcome memory o)
    {
        o.finishedAt = uint40(block.timestamp);
        if (Decoding.isError(output)) {
            o.reading = IFaaSNouns.Reading.Error;
            return o;
        }
        if (t.job <= Jobs.EXECUTE_ADVANCED) {
            if (_execution(t, record, o, output)) o.reading = IFaaSNouns.Reading.Decoded;
            else o.reading = IFaaSNouns.Reading.Undecodable;
            return o;
        }
        o.reading = t.job > Jobs.UPLOAD_FILES ? IFaaSNouns.Reading.Opaque : IFaaSNouns.Reading.Decoded;
        (o.success, o.executionTimeMs) = (true, elapsedMs);
        if (t.job > Jobs.UPLOAD_FILES || _stateful(t, record, o, output)) return o;
        o.reading = IFaaSNouns.Reading.Undecodable;
        (o.success, o.executionTimeMs, o.detail) = (false, 0, 0);
    }

    function _execution(Result memory t, Record storage record, Packed.Outcome memory o, bytes calldata output)
        private
        returns (bool)
    {
        (bool ok, Decoding.Output memory out) = Decoding.output(output);
        if (!ok) return false;
        o.exitCode = out.exitCode;
        o.success = out.exitCode == 0;
        o.executionTimeMs = out.executionTimeMs;
        o.cacheHit = out.cacheHit;
        bytes32 ref = RefId.unwrap(out.ref);
        if (ref != 0) record.ref = ref;
        if (ref != 0 && t.job == Jobs.EXECUTE_ADVANCED && ref == _refOf(t.service, t.call)) _left(t, o, ref);
        emit IFaaSNouns.FunctionExecuted(t.service, t.call, record.subject, t.operator, o.success, o.executionTimeMs);
        return true;
    }

    /// @dev A job 1 left the snapshot or instance that its mode promised.
    function _left(Result memory t, Packed.Outcome memory o, bytes32 ref) private {
        IFaaSNouns.RefKind kind = _resource(ref).kind;
        if (kind == IFaaSNouns.RefKind.None) return;
        o.made = true;
        uint80[] storage origins = _origins[ServiceId.wrap(t.service)][CallId.wrap(t.call)];
        bytes32 parent = origins.length == 0 ? bytes32(0) : _originRef(t.service, origins[0]);
        if (kind == IFaaSNouns.RefKind.Snapshot) {
            emit IFaaSNouns.SnapshotCreated(t.service, ref, parent, t.call, t.operator, 0, 0);
        } else {
            emit IFaaSNouns.InstanceStarted(t.service, ref, parent, t.call, t.operator);
        }
    }

    /// @dev Jobs 2 to 11; false if the output does not have the job's form, or is about nothing.
    function _stateful(Result memory t, Record storage record, Packed.Outcome memory o, bytes calldata output)
        private
        returns (bool)
    {
        uint8 job = t.job;
        bytes32 subject = record.subject;
        if (subject == 0 && job != Jobs.START_INSTANCE) return false;
        if (job == Jobs.CREATE_SNAPSHOT) return _snapshot(t, record, o, output, subject);
        if (job == Jobs.MERGE_BRANCHES) return _merged(t, record, o, output, subject);
        if (job == Jobs.RESTORE_SNAPSHOT || job == Jobs.START_INSTANCE) return _started(t, o, output, subject);
        if (job == Jobs.CREATE_BRANCH) return _branched(t, record, o, output, subject);
        if (job == Jobs.STOP_INSTANCE) return _stopped(t, output, subject);
        if (job == Jobs.PAUSE_INSTANCE) return _paused(t, record, o, output, subject);
        if (job == Jobs.RESUME_INSTANCE) return _resumed(t, output, subject);
        if (job == Jobs.EXPOSE_PORT) return _exposed(t, record, output, subject);
        return _uploaded(t, o, output, subject);
    }

    /// @dev Whether the first word of the output is the id that the call was promised.
    function _isOwn(Result memory t, bytes calldata output, uint256 words) private view returns (bool, bytes32) {
        if (!Decoding.has(output, words)) return (false, 0);
        bytes32 ref = bytes32(Decoding.word(output, 0));
        return (ref == _refOf(t.service, t.call) && _resource(ref).kind != IFaaSNouns.RefKind.None, ref);
    }

    function _snapshot(
        Result memory t,
        Record storage record,
        Packed.Outcome memory o,
        bytes calldata output,
        bytes32 parent
    ) private returns (bool) {
        (bool own, bytes32 ref) = _isOwn(t, output, 3);
        if (!own || Decoding.word(output, 2) > type(uint64).max) return false;
        (o.made, o.detail) = (true, uint64(Decoding.word(output, 2)));
        bytes32 digest = bytes32(Decoding.word(output, 1));
        record.ref = digest;
        emit IFaaSNouns.SnapshotCreated(t.service, ref, parent, t.call, t.operator, digest, o.detail);
        return true;
    }

    function _merged(
        Result memory t,
        Record storage record,
        Packed.Outcome memory o,
        bytes calldata output,
        bytes32 parent
    ) private returns (bool) {
        if (!Decoding.has(output, 4)) return false;
        (uint256 paths, uint256 conflicts) = (Decoding.word(output, 2), Decoding.word(output, 3));
        if (paths > type(uint32).max || conflicts > type(uint32).max) return false;
        o.detail = uint64(paths << 32 | conflicts);
        if (Decoding.word(output, 0) == 0 && conflicts > 0) {
            o.success = false; // its conflicts failed it: there is no snapshot
            return true;
        }
        (bool own, bytes32 ref) = _isOwn(t, output, 4);
        if (!own) return false;
        o.made = true;
        bytes32 digest = bytes32(Decoding.word(output, 1));
        record.ref = digest;
        emit IFaaSNouns.BranchesMerged(
            t.service, ref, parent, t.call, t.operator, digest, uint32(paths), uint32(conflicts)
        );
        return true;
    }

    function _started(Result memory t, Packed.Outcome memory o, bytes calldata output, bytes32 parent)
        private
        returns (bool)
    {
        (bool own, bytes32 ref) = _isOwn(t, output, 1);
        if (!own) return false;
        o.made = true;
        emit IFaaSNouns.InstanceStarted(t.service, ref, parent, t.call, t.operator);
        if (t.job == Jobs.RESTORE_SNAPSHOT) {
            emit IFaaSNouns.SnapshotRestored(t.service, parent, ref, t.call, t.operator);
        }
        return true;
    }

    /// @dev One id for each branch that was wanted, in order; zero where one could not be made.
    function _branched(
        Result memory t,
        Record storage record,
        Packed.Outcome memory o,
        bytes calldata output,
        bytes32 parent
    ) private returns (bool) {
        (bool ok, uint256 start, uint256 size) = Decoding.words(output);
        if (!ok || size == 0 || size != uint256(record.ref)) return false;
        (uint256 bits, uint64 made) = (0, 0);
        for (uint256 i = 0; i < size; i++) {
            bytes32 ref = Decoding.wordAt(output, start + i * 32);
            if (ref == 0) continue;
            if (ref != _branchOf(t.service, t.call, i)) return false;
            bits |= 1 << i;
            made++;
        }
        if (made == 0) return false;
        record.ref = bytes32(bits);
        (o.made, o.detail) = (true, made);
        for (uint256 i = 0; i < size; i++) {
            if (bits & (1 << i) == 0) continue;
            bytes32 ref = Decoding.wordAt(output, start + i * 32);
            emit IFaaSNouns.BranchCreated(t.service, ref, parent, t.call, t.operator, uint8(i));
        }
        return true;
    }

    /// @dev False if the instance was stopped in between: nothing happens to it any more.
    function _become(bytes32 instance, IFaaSNouns.InstanceState state) private returns (bool) {
        Packed.Resource memory r = _resource(instance);
        if (r.state == IFaaSNouns.InstanceState.Stopped) return false;
        r.state = state;
        _resources[instance] = Packed.pack(r);
        return true;
    }

    function _stopped(Result memory t, bytes calldata output, bytes32 instance) private returns (bool) {
        if (!Decoding.has(output, 1) || Decoding.word(output, 0) != 1) return false;
        if (!_become(instance, IFaaSNouns.InstanceState.Stopped)) return false;
        emit IFaaSNouns.InstanceStopped(t.service, instance, t.call, t.operator);
        return true;
    }

    /// @dev The snapshot is registered if it has the id that the call was promised; another id is only told.
    function _paused(
        Result memory t,
        Record storage record,
        Packed.Outcome memory o,
        bytes calldata output,
        bytes32 instance
    ) private returns (bool) {
        (bool own, bytes32 ref) = _isOwn(t, output, 1);
        if (ref == 0 || !_become(instance, IFaaSNouns.InstanceState.Paused)) return false;
        o.made = own;
        record.ref = ref;
        if (own) emit IFaaSNouns.SnapshotCreated(t.service, ref, instance, t.call, t.operator, 0, 0);
        emit IFaaSNouns.InstancePaused(t.service, instance, ref, t.call, t.operator);
        return true;
    }

    function _resumed(Result memory t, bytes calldata output, bytes32 instance) private returns (bool) {
        if (!Decoding.has(output, 1) || bytes32(Decoding.word(output, 0)) != instance) return false;
        if (!_become(instance, IFaaSNouns.InstanceState.Running)) return false;
        emit IFaaSNouns.InstanceResumed(t.service, instance, t.call, t.operator);
        return true;
    }

    function _exposed(Result memory t, Record storage record, bytes calldata output, bytes32 instance)
        private
        returns (bool)
    {
        (bool ok, string memory url) = Decoding.url(output);
        if (!ok) return false;
        uint16 port = uint16(uint256(record.ref));
        Packed.Resource memory r = _resource(instance);
        record.ref = bytes32(uint256(port) | uint256(r.lastPort) << 16);
        r.lastPort = t.call + 1;
        _resources[instance] = Packed.pack(r);
        emit IFaaSNouns.PortExposed(t.service, instance, port, t.call, t.operator, url);
        return true;
    }

    function _uploaded(Result memory t, Packed.Outcome memory o, bytes calldata output, bytes32 instance)
        private
        returns (bool)
    {
        if (!Decoding.has(output, 2)) return false;
        (uint256 size, uint256 files) = (Decoding.word(output, 0), Decoding.word(output, 1));
        if (size > type(uint64).max || files > type(uint32).max) return false;
        o.detail = uint64(size);
        emit IFaaSNouns.FilesUploaded(t.service, instance, t.call, t.operator, uint64(size), uint32(files));
        return true;
    }
}
