// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "./interfaces/IFaaSBlueprint.sol";
import {Ledger} from "./Ledger.sol";
import {Agents} from "./libraries/Agents.sol";
import {Decoding} from "./libraries/Decoding.sol";
import {Packed} from "./libraries/Packed.sol";
import {CallId, ImageId, JobId, RefId, ServiceId} from "./types/Ids.sol";
import "./types/Jobs.sol" as Jobs;

/// @title Which jobs may be called: those whose caller may use what they name
/// @notice Here a revert counts: a job that is refused never exists. Inputs that cannot be read name nothing, and go to
/// any operator, whose answer says what is wrong with them.
abstract contract Admission is Ledger {
    using Agents for Agents.Book;

    struct Request {
        uint64 service;
        uint64 call;
        uint8 job;
        address caller;
    }

    /// @dev Who may use something: its owner, and whoever paid the owner's way.
    struct Party {
        address owner;
        address sponsor;
    }

    uint256 internal constant MAX_BRANCHES = 12; // what fits into a hook of 500,000 gas

    /// @dev Keeps what the inputs name and will make, and refuses what the caller may not do.
    /// @return holder who alone can run the job; zero: anybody
    /// @return timeout that the inputs ask for, in seconds
    function _admit(Request memory q, bytes calldata inputs) internal returns (address holder, uint32 timeout) {
        Record storage record = _record(q.service, q.call);
        if (q.job <= Jobs.EXECUTE_ADVANCED) record.subject = ImageId.unwrap(Decoding.image(inputs));
        if (q.job == Jobs.EXECUTE || q.job > Jobs.UPLOAD_FILES) return (address(0), 0);
        Decoding.Demand memory d = Decoding.demand(q.job, inputs);
        if (!d.readable) return (address(0), 0);

        if (d.named.length > 0) {
            if (q.job > Jobs.EXECUTE_ADVANCED) record.subject = d.named[0];
            holder = _useAll(q, d);
        } else if (q.job == Jobs.MERGE_BRANCHES) {
            revert IFaaSNouns.CountOutOfRange(JobId.wrap(q.job), 0, Decoding.MAX_NAMED);
        }
        if (d.makes != IFaaSNouns.RefKind.None) _promise(q, d);
        if (q.job == Jobs.CREATE_BRANCH) record.ref = bytes32(uint256(d.count));
        if (q.job == Jobs.EXPOSE_PORT) record.ref = bytes32(uint256(d.port));
        return (holder, d.timeout);
    }

    /// @dev Notes where the ids of what the job will make come from.
    function _promise(Request memory q, Decoding.Demand memory d) private {
        Packed.Resource memory r;
        (r.service, r.call, r.kind) = (q.service, q.call, d.makes);
        if (q.job != Jobs.CREATE_BRANCH) {
            _resources[_refOf(q.service, q.call)] = Packed.pack(r);
            return;
        }
        if (d.count == 0 || d.count > MAX_BRANCHES) {
            revert IFaaSNouns.CountOutOfRange(JobId.wrap(q.job), d.count, MAX_BRANCHES);
        }
        r.branch = true;
        for (uint256 i = 0; i < d.count; i++) {
            r.index = uint8(i);
            _resources[_branchOf(q.service, q.call, i)] = Packed.pack(r);
        }
    }

    /// @dev All that the inputs name must be there, with one operator, and for the caller to use.
    function _useAll(Request memory q, Decoding.Demand memory d) private returns (address holder) {
        uint256 size = d.named.length;
        if (size > Decoding.MAX_NAMED) {
            revert IFaaSNouns.CountOutOfRange(JobId.wrap(q.job), size, Decoding.MAX_NAMED);
        }
        uint80[] memory origins = new uint80[](size);
        (uint64 lastCall, Party memory last, address sponsor) = (0, Party(address(0), address(0)), address(0));
        for (uint256 i = 0; i < size; i++) {
            Packed.Resource memory r = _known(q.service, d.named[i], d.wants);
            origins[i] = uint80(r.call) << 16 | r.index;
            if (i > 0 && r.call == lastCall) continue; // a sibling of the one before
            lastCall = r.call;
            address operator = Packed.operatorOf(_record(q.service, r.call).assignment);
            if (i == 0) holder = operator;
            if (operator != holder) revert IFaaSNouns.HeldApart(RefId.wrap(d.named[i]), holder, operator);
            Party memory party = _partyOf(q.service, r.call);
            if (i > 0 && party.owner == last.owner && party.sponsor == last.sponsor) continue;
            last = party;
            address found = _authorize(q, d.named[i], party, d.branches);
            if (sponsor == address(0)) sponsor = found;
        }
        if (q.job == Jobs.EXECUTE_ADVANCED || q.job == Jobs.MERGE_BRANCHES) {
            _origins[ServiceId.wrap(q.service)][CallId.wrap(q.call)] = origins;
        }
        if (sponsor != address(0) && d.makes != IFaaSNouns.RefKind.None) {
            _sponsors[ServiceId.wrap(q.service)][CallId.wrap(q.call)] = sponsor;
        }
    }

    function _known(uint64 serviceId, bytes32 ref, IFaaSNouns.RefKind wants)
        private
        view
        returns (Packed.Resource memory r)
    {
        r = _resource(ref);
        if (r.service != serviceId || !_exists(r)) {
            revert IFaaSNouns.UnknownRef(ServiceId.wrap(serviceId), RefId.wrap(ref));
        }
        if (r.kind != wants) revert IFaaSNouns.WrongKind(RefId.wrap(ref), r.kind);
        if (r.state == IFaaSNouns.InstanceState.Stopped) revert IFaaSNouns.InstanceIsStopped(RefId.wrap(ref));
    }

    function _partyOf(uint64 serviceId, uint64 callId) private view returns (Party memory) {
        return
            Party(
                TANGLE.getJobCall(serviceId, callId).caller, _sponsors[ServiceId.wrap(serviceId)][CallId.wrap(callId)]
            );
    }

    /// @dev The owner may do everything, and so may the sponsor; an agent of either what its grant says. What was made
    /// with a sponsor's grant stays on that grant: instances made of it are charged to it, whoever makes them.
    /// @return sponsor of what the job makes
    function _authorize(Request memory q, bytes32 ref, Party memory p, uint32 branches) private returns (address) {
        if (q.caller == p.sponsor) return address(0);
        if (q.caller == p.owner) {
            if (p.sponsor != address(0) && branches > 0) _charge(q, ref, p.sponsor, p.owner, branches);
            return p.sponsor;
        }
        if (p.sponsor != address(0) && !_agents.isLive(p.owner, q.caller)) {
            _charge(q, ref, p.sponsor, q.caller, branches);
            return p.sponsor;
        }
        _charge(q, ref, p.owner, q.caller, branches);
        if (p.sponsor == address(0)) return p.owner;
        if (branches > 0) _charge(q, ref, p.sponsor, p.owner, branches);
        return p.sponsor;
    }

    function _charge(Request memory q, bytes32 ref, address owner_, address agent, uint32 branches) private {
        if (_agents.charge(owner_, agent, q.job, branches)) return;
        revert IFaaSNouns.NotAllowed(RefId.wrap(ref), JobId.wrap(q.job), q.caller);
    }
}
