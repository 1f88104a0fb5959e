// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {CallId, InstanceId, JobId, RefId, ServiceId, SnapshotId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title Jobs 1 to 11: what they make, where it is kept, and what is said of it
contract RegistryTest is Node {
    uint64 private service;

    function setUp() public override {
        super.setUp();
        service = _network(3, 0);
    }

    // --------------------------------------------------------------- the ids

    function test_IdsFollowFromTheCall() public view {
        bytes32 own = keccak256(abi.encode(block.chainid, address(tangle), uint64(7), uint64(9)));
        assertEq(_ref(7, 9), own, "of a call");
        bytes32 second = keccak256(abi.encode(block.chainid, address(tangle), uint64(7), uint64(9), uint256(1)));
        assertEq(_branch(7, 9, 1), second, "of a branch");
    }

    // --------------------------------------------------------------- handlers

    function test_StartInstance() public {
        uint64 call = _submitAs(caller, service, START, _start(0));
        bytes32 id = _ref(service, call);
        assertTrue(faas.kindOf(RefId.wrap(id)) == IFaaSNouns.RefKind.None, "not yet");
        vm.expectEmit(manager);
        emit IFaaSNouns.InstanceStarted(service, id, 0, call, _assignee(service, call));
        _answer(service, call, abi.encode(id));

        IFaaSNouns.InstanceInfo memory i = faas.instance(InstanceId.wrap(id));
        assertTrue(faas.kindOf(RefId.wrap(id)) == IFaaSNouns.RefKind.Instance, "kind");
        assertEq(i.owner, caller, "owner");
        assertEq(i.operator, _assignee(service, call), "operator");
        assertTrue(i.state == IFaaSNouns.InstanceState.Running && !i.branch, "running");
        assertEq(i.parents.length, 0, "from an image");
        assertEq(i.createdAt, block.timestamp, "created");
        assertEq(SnapshotId.unwrap(faas.snapshot(SnapshotId.wrap(id)).id), bytes32(0), "no snapshot");
    }

    function test_StartInstanceFromASnapshotGoesWhereThatIs() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        address holder = faas.snapshot(SnapshotId.wrap(snapshot)).operator;
        for (uint256 i = 0; i < 4; i++) {
            uint64 call = _submitAs(caller, service, START, _start(snapshot));
            assertEq(_assignee(service, call), holder, "sticky");
        }
    }

    function test_CreateSnapshot() public {
        bytes32 instance = _instanceOf(caller, service);
        _submit(service, EXECUTE); // somebody else's turn
        uint64 call = _submitAs(caller, service, SNAPSHOT, abi.encode(instance, "n", "d"));
        address holder = faas.instance(InstanceId.wrap(instance)).operator;
        assertEq(_assignee(service, call), holder, "sticky");
        bytes32 id = _ref(service, call);
        vm.expectEmit(manager);
        emit IFaaSNouns.SnapshotCreated(service, id, instance, call, holder, keccak256("d"), 77);
        _answer(service, call, abi.encode(id, keccak256("d"), uint64(77)));

        IFaaSNouns.SnapshotInfo memory s = faas.snapshot(SnapshotId.wrap(id));
        assertEq(s.owner, caller, "owner");
        assertEq(s.operator, holder, "operator");
        assertEq(s.digest, keccak256("d"), "digest");
        assertEq(s.sizeBytes, 77, "size");
        assertTrue(s.parents.length == 1 && RefId.unwrap(s.parents[0]) == instance, "parent");
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(e.made && e.success && e.detail == 77, "record");
        assertEq(RefId.unwrap(e.subject), instance, "subject");
    }

    function test_RestoreSnapshot() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        uint64 call = _submitAs(caller, service, RESTORE, abi.encode(snapshot));
        bytes32 id = _ref(service, call);
        address holder = _assignee(service, call);
        vm.expectEmit(manager);
        emit IFaaSNouns.InstanceStarted(service, id, snapshot, call, holder);
        vm.expectEmit(manager);
        emit IFaaSNouns.SnapshotRestored(service, snapshot, id, call, holder);
        _answer(service, call, abi.encode(id));
        RefId[] memory parents = faas.instance(InstanceId.wrap(id)).parents;
        assertTrue(parents.length == 1 && RefId.unwrap(parents[0]) == snapshot, "parent");
    }

    function test_CreateBranch() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        uint64 call = _submitAs(caller, service, BRANCH, abi.encode(snapshot, "b", uint16(3)));
        bytes32[] memory ids = new bytes32[](3);
        (ids[0], ids[2]) = (_branch(service, call, 0), _branch(service, call, 2)); // the second failed
        vm.expectEmit(manager);
        emit IFaaSNouns.BranchCreated(service, ids[0], snapshot, call, _assignee(service, call), 0);
        vm.expectEmit(manager);
        emit IFaaSNouns.BranchCreated(service, ids[2], snapshot, call, _assignee(service, call), 2);
        _answer(service, call, abi.encode(ids));

        assertEq(faas.execution(service, call).detail, 2, "two of three");
        IFaaSNouns.InstanceInfo memory b = faas.instance(InstanceId.wrap(ids[2]));
        assertTrue(b.branch && b.index == 2 && b.owner == caller, "branch");
        assertTrue(b.parents.length == 1 && RefId.unwrap(b.parents[0]) == snapshot, "parent");
        assertTrue(faas.kindOf(faas.branchId(service, call, 1)) == IFaaSNouns.RefKind.None, "never made");
        assertEq(faas.instances(service, call, 1).length, 2, "listed");
    }

    function test_BranchesAreCounted() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        uint16[3] memory wrong = [uint16(0), 13, 10_000];
        for (uint256 i = 0; i < 3; i++) {
            _expectRefusal(abi.encodeWithSelector(IFaaSNouns.CountOutOfRange.selector, BRANCH, wrong[i], 12));
            _submitAs(caller, service, BRANCH, abi.encode(snapshot, "b", wrong[i]));
        }
        assertEq(_branchesOf(caller, service, snapshot, 12).length, 12, "the most");
    }

    function test_MergeBranches() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        bytes32[] memory ids = _branchesOf(caller, service, snapshot, 4);
        uint64 call = _submitAs(caller, service, MERGE, abi.encode(ids, uint8(0), "merged"));
        bytes32 id = _ref(service, call);
        vm.expectEmit(manager);
        emit IFaaSNouns.BranchesMerged(service, id, ids[0], call, _assignee(service, call), keccak256("m"), 12, 1);
        _answer(service, call, abi.encode(id, keccak256("m"), uint32(12), uint32(1)));

        IFaaSNouns.SnapshotInfo memory s = faas.snapshot(SnapshotId.wrap(id));
        assertEq(s.digest, keccak256("m"), "digest");
        assertEq(s.parents.length, 4, "parents");
        for (uint256 i = 0; i < 4; i++) {
            assertEq(RefId.unwrap(s.parents[i]), ids[i], "parent");
        }
        assertEq(faas.execution(service, call).detail, uint256(12) << 32 | 1, "paths and conflicts");
    }

    function test_AMergeThatConflictsFailedIsAFailureThatCanBeRead() public {
        bytes32[] memory ids =
            _branchesOf(caller, service, _snapshotOf(caller, service, _instanceOf(caller, service)), 2);
        uint64 call = _submitAs(caller, service, MERGE, abi.encode(ids, uint8(0), "merged"));
        _answer(service, call, abi.encode(bytes32(0), bytes32(0), uint32(5), uint32(2)));
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(e.reading == IFaaSNouns.Reading.Decoded && !e.success && !e.made, "failed, and readable");
        assertEq(e.detail, uint256(5) << 32 | 2, "conflicts");
        assertEq(faas.operatorInfo(e.operator).demerit, 0, "not the operator's fault");
    }

    /// @dev An operator that keeps the state of a paused instance under an id of its own does not make that id exist here.
    function test_APauseUnderAnotherId() public {
        bytes32 instance = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, PAUSE, abi.encode(instance));
        bytes32 other = keccak256("other");
        vm.expectEmit(manager);
        emit IFaaSNouns.InstancePaused(service, instance, other, call, _assignee(service, call));
        _answer(service, call, abi.encode(other));
        _isIn(instance, IFaaSNouns.InstanceState.Paused);
        assertTrue(faas.kindOf(RefId.wrap(other)) == IFaaSNouns.RefKind.None, "only told");
        assertEq(RefId.unwrap(faas.execution(service, call).ref), other, "ref");
    }

    function test_MergesOfNothingAndOfTooMuchAreRefused() public {
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.CountOutOfRange.selector, MERGE, 0, 12));
        _submitAs(caller, service, MERGE, abi.encode(new bytes32[](0), uint8(0), "m"));
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.CountOutOfRange.selector, MERGE, 13, 12));
        _submitAs(caller, service, MERGE, abi.encode(new bytes32[](40), uint8(0), "m"));
    }

    /// @dev Nobody can merge what two operators hold.
    function test_WhatIsHeldApartIsNotMerged() public {
        bytes32[] memory ids = new bytes32[](2);
        (ids[0], ids[1]) = (_instanceOf(caller, service), _instanceOf(caller, service));
        address a = faas.instance(InstanceId.wrap(ids[0])).operator;
        address b = faas.instance(InstanceId.wrap(ids[1])).operator;
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.HeldApart.selector, ids[1], a, b));
        _submitAs(caller, service, MERGE, abi.encode(ids, uint8(0), "m"));
    }

    function test_StopPauseResume() public {
        bytes32 instance = _instanceOf(caller, service);
        address holder = faas.instance(InstanceId.wrap(instance)).operator;

        uint64 call = _submitAs(caller, service, PAUSE, abi.encode(instance));
        bytes32 snapshot = _ref(service, call);
        vm.expectEmit(manager);
        emit IFaaSNouns.SnapshotCreated(service, snapshot, instance, call, holder, 0, 0);
        vm.expectEmit(manager);
        emit IFaaSNouns.InstancePaused(service, instance, snapshot, call, holder);
        _answer(service, call, abi.encode(snapshot));
        _isIn(instance, IFaaSNouns.InstanceState.Paused);
        assertTrue(faas.kindOf(RefId.wrap(snapshot)) == IFaaSNouns.RefKind.Snapshot, "restorable elsewhere");

        call = _submitAs(caller, service, RESUME, abi.encode(instance));
        vm.expectEmit(manager);
        emit IFaaSNouns.InstanceResumed(service, instance, call, holder);
        _answer(service, call, abi.encode(instance));
        _isIn(instance, IFaaSNouns.InstanceState.Running);

        call = _submitAs(caller, service, STOP, abi.encode(instance));
        uint64 late = _submitAs(caller, service, PAUSE, abi.encode(instance));
        vm.expectEmit(manager);
        emit IFaaSNouns.InstanceStopped(service, instance, call, holder);
        _answer(service, call, abi.encode(true));
        _isIn(instance, IFaaSNouns.InstanceState.Stopped);

        _answer(service, late, abi.encode(_ref(service, late)));
        _isIn(instance, IFaaSNouns.InstanceState.Stopped); // what is stopped stays so
        _isUndecodable(late);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.InstanceIsStopped.selector, instance));
        _submitAs(caller, service, RESUME, abi.encode(instance));
    }

    function test_ExposePort() public {
        bytes32 instance = _instanceOf(caller, service);
        uint16[3] memory wanted = [uint16(80), 443, 8080];
        for (uint256 i = 0; i < 3; i++) {
            uint64 call = _submitAs(caller, service, EXPOSE, abi.encode(instance, wanted[i], "http", ""));
            vm.expectEmit(manager);
            emit IFaaSNouns.PortExposed(service, instance, wanted[i], call, _assignee(service, call), "https://x");
            _answer(service, call, abi.encode("https://x"));
        }
        IFaaSNouns.PortInfo[] memory p = faas.ports(InstanceId.wrap(instance), 10);
        assertEq(p.length, 3, "all");
        assertTrue(p[0].port == 8080 && p[1].port == 443 && p[2].port == 80, "newest first");
        assertEq(faas.ports(InstanceId.wrap(instance), 2).length, 2, "paged");
        assertEq(faas.ports(InstanceId.wrap(bytes32(0)), 2).length, 0, "unknown");
    }

    function test_UploadFiles() public {
        bytes32 instance = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, UPLOAD, abi.encode(instance, "/tmp", bytes("tar")));
        vm.expectEmit(manager);
        emit IFaaSNouns.FilesUploaded(service, instance, call, _assignee(service, call), 512, 2);
        _answer(service, call, abi.encode(uint64(512), uint32(2)));
        assertEq(faas.execution(service, call).detail, 512, "bytes");
    }

    function test_AdvancedModesLeaveWhatTheyPromise() public {
        bytes32 checkpoint = _advanced(2, 0);
        assertTrue(faas.kindOf(RefId.wrap(checkpoint)) == IFaaSNouns.RefKind.Snapshot, "checkpointed");
        assertEq(faas.snapshot(SnapshotId.wrap(checkpoint)).parents.length, 0, "from an image");
        bytes32 branched = _advanced(3, checkpoint);
        assertTrue(faas.kindOf(RefId.wrap(branched)) == IFaaSNouns.RefKind.Instance, "branched");
        assertEq(RefId.unwrap(faas.instance(InstanceId.wrap(branched)).parents[0]), checkpoint, "parent");
        bytes32 persistent = _advanced(4, 0);
        assertTrue(faas.kindOf(RefId.wrap(persistent)) == IFaaSNouns.RefKind.Instance, "persistent");
        bytes32 ephemeral = _advanced(0, 0);
        assertTrue(faas.kindOf(RefId.wrap(ephemeral)) == IFaaSNouns.RefKind.None, "ephemeral promises nothing");
    }

    /// @dev A program that fails still leaves its checkpoint behind.
    function test_AFailedProgramLeavesItsCheckpoint() public {
        uint64 call = _submitAs(caller, service, ADVANCED, _advancedInputs(2, 0, 60));
        bytes32 id = _ref(service, call);
        _answer(service, call, abi.encode(int32(3), uint64(1), false, id, bytes(""), bytes(""), bytes32(0)));
        assertTrue(faas.kindOf(RefId.wrap(id)) == IFaaSNouns.RefKind.Snapshot, "there");
        assertTrue(!faas.execution(service, call).success, "failed");
    }

    function test_AnAdvancedJobWithASnapshotGoesWhereThatIs() public {
        bytes32 checkpoint = _advanced(2, 0);
        address holder = faas.snapshot(SnapshotId.wrap(checkpoint)).operator;
        for (uint256 i = 0; i < 4; i++) {
            uint64 call = _submitAs(caller, service, ADVANCED, _advancedInputs(0, checkpoint, 1));
            assertEq(_assignee(service, call), holder, "sticky");
        }
    }

    function test_AJobThatAsksForLongerGetsIt() public {
        uint64 call = _submitAs(caller, service, ADVANCED, _advancedInputs(0, 0, 3600));
        (, uint64 deadline,) = faas.assignment(service, call);
        assertEq(deadline, block.timestamp + 3660, "and a minute");
        call = _submitAs(caller, service, ADVANCED, _advancedInputs(0, 0, 60));
        (, deadline,) = faas.assignment(service, call);
        assertEq(deadline, block.timestamp + 10 minutes, "not less than the job's own");
        call = _submitAs(caller, service, ADVANCED, _advancedInputs(0, 0, type(uint32).max));
        (, deadline,) = faas.assignment(service, call);
        assertEq(deadline, block.timestamp + 7 days, "nor more than any job");
    }

    // ------------------------------------------------------- what is not believed

    /// @dev An operator can not say that something else exists than what its call was promised.
    function test_ForeignIdsAreNotBelieved() public {
        bytes32 mine = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, START, _start(0));
        _answer(service, call, abi.encode(mine));
        _isUndecodable(call);
        assertTrue(faas.kindOf(faas.refId(service, call)) == IFaaSNouns.RefKind.None, "nothing new");

        call = _submitAs(caller, service, RESUME, abi.encode(mine));
        _answer(service, call, abi.encode(keccak256("another")));
        _isUndecodable(call);

        bytes32 snapshot = _snapshotOf(caller, service, mine);
        call = _submitAs(caller, service, BRANCH, abi.encode(snapshot, "b", uint16(2)));
        bytes32[] memory ids = new bytes32[](2);
        (ids[0], ids[1]) = (_branch(service, call, 1), _branch(service, call, 0)); // swapped
        _answer(service, call, abi.encode(ids));
        _isUndecodable(call);
        assertEq(faas.instances(service, call, 1).length, 0, "none");
    }

    /// @dev The answer of an operator that can not run a job, for every job id.
    function testFuzz_AnErrorIsAFailureOfEveryJob(uint8 job) public {
        uint64 call = _submitAs(caller, service, job, "");
        _answer(service, call, _failure("no such image"));
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(e.reading == IFaaSNouns.Reading.Error && !e.success && !e.made, "failure");
        assertTrue(_isCompleted(service, call), "completed");
        assertEq(faas.operatorInfo(e.operator).failed, 1, "counted");
        assertEq(faas.timing(e.operator, job).count, 0, "no time");
        assertTrue(faas.operatorInfo(e.operator).demerit > 0, "held against it");
    }

    /// @dev Whatever a job of a known id is answered with: completed, recorded by its hash, never a stale verdict.
    function testFuzz_MalformedOutputsOfEveryJob(uint8 job, bytes calldata output) public {
        bytes32 instance = _instanceOf(caller, service);
        bytes32 snapshot = _snapshotOf(caller, service, instance);
        job = job % 12;
        uint64 call = _submitAs(caller, service, job, _good(job, instance, snapshot));
        _answer(service, call, output);
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(_isCompleted(service, call), "completed");
        assertEq(e.outputHash, keccak256(output), "hash");
        assertTrue(e.reading != IFaaSNouns.Reading.None, "read");
        uint64 next = _submitAs(caller, service, EXECUTE, "");
        address stranger = _stranger(service, next);
        vm.prank(stranger);
        vm.expectRevert(bytes(""));
        tangle.submitResult(service, next, output);
    }

    /// @dev Inputs too short for their job name nothing: anybody gets it, nothing is promised.
    function testFuzz_MalformedInputsNameNothing(uint8 job, bytes calldata junk) public {
        job = 2 + job % 10;
        bytes memory inputs = junk.length > 31 ? junk[:31] : junk;
        uint64 call = _submitAs(caller, service, job, inputs);
        bytes32 id = _ref(service, call);
        _answer(service, call, abi.encode(id, uint256(1), uint256(1), uint256(1)));
        assertTrue(faas.kindOf(RefId.wrap(id)) == IFaaSNouns.RefKind.None, "nothing");
        _isUndecodable(call);
    }

    function test_UnknownAndForeignIdsAreRefused() public {
        bytes32 nothing = keccak256("nothing");
        uint8[9] memory jobs = [SNAPSHOT, RESTORE, BRANCH, STOP, PAUSE, RESUME, EXPOSE, UPLOAD, START];
        for (uint256 i = 0; i < jobs.length; i++) {
            _expectRefusal(abi.encodeWithSelector(IFaaSNouns.UnknownRef.selector, service, nothing));
            _submitAs(caller, service, jobs[i], _good(jobs[i], nothing, nothing));
        }
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.UnknownRef.selector, service, bytes32(0)));
        _submitAs(caller, service, STOP, abi.encode(bytes32(0)));

        bytes32 instance = _instanceOf(caller, service);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.WrongKind.selector, instance, IFaaSNouns.RefKind.Instance));
        _submitAs(caller, service, RESTORE, abi.encode(instance));
        uint64 other = _service(3, 0);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.UnknownRef.selector, other, instance));
        _submitAs(caller, other, STOP, abi.encode(instance));
    }

    function test_WhatIsOnlyPromisedIsUnknown() public {
        uint64 call = _submitAs(caller, service, START, _start(0));
        bytes32 id = _ref(service, call);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.UnknownRef.selector, service, id));
        _submitAs(caller, service, STOP, abi.encode(id));
        _answer(service, call, _failure("no room"));
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.UnknownRef.selector, service, id));
        _submitAs(caller, service, STOP, abi.encode(id));
    }

    function test_LongUrlsAreNotPutIntoEvents() public {
        bytes32 instance = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, EXPOSE, abi.encode(instance, uint16(80), "http", ""));
        _answer(service, call, abi.encode(string(new bytes(513))));
        _isUndecodable(call);
    }

    // ----------------------------------------------------------------- holders

    function test_AHolderThatLeftOrIsFullIsNamed() public {
        bytes32 instance = _instanceOf(caller, service);
        address holder = faas.instance(InstanceId.wrap(instance)).operator;
        vm.prank(holder);
        faas.setCapacity(1);
        _submitAs(caller, service, UPLOAD, abi.encode(instance, "/", bytes("")));
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.HolderFull.selector, service, holder));
        _submitAs(caller, service, UPLOAD, abi.encode(instance, "/", bytes("")));
        uint64 call = _submitAs(caller, service, STOP, abi.encode(instance)); // makes room, so it needs none
        assertEq(_assignee(service, call), holder, "stop");

        vm.prank(holder);
        tangle.leaveService(service);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.HolderGone.selector, service, holder));
        _submitAs(caller, service, PAUSE, abi.encode(instance));
    }

    // -------------------------------------------------------------------- pages

    function test_PagesListWhatWasMade() public {
        bytes32 instance = _instanceOf(caller, service); // call 0
        bytes32 snapshot = _snapshotOf(caller, service, instance); // call 1
        bytes32[] memory branches = _branchesOf(caller, service, snapshot, 3); // call 2
        _answer(service, _submit(service, EXECUTE), _output(0, 1)); // call 3
        InstanceId[] memory all = faas.instances(service, 0, 100);
        assertEq(all.length, 4, "instances");
        assertEq(InstanceId.unwrap(all[0]), instance, "the first");
        assertEq(InstanceId.unwrap(all[3]), branches[2], "the last");
        assertEq(faas.instances(service, 2, 1).length, 3, "a page");
        assertEq(SnapshotId.unwrap(faas.snapshots(service, 0, 100)[0]), snapshot, "snapshot");
        assertEq(faas.snapshots(service, 2, 100).length, 0, "none later");
    }

    // ----------------------------------------------------------------- support

    function _advancedInputs(uint8 mode, bytes32 from, uint32 secs) private pure returns (bytes memory) {
        string[] memory none = new string[](0);
        return abi.encode("busybox:latest", none, none, bytes(""), mode, from, secs);
    }

    function _advanced(uint8 mode, bytes32 from) private returns (bytes32 id) {
        uint64 call = _submitAs(caller, service, ADVANCED, _advancedInputs(mode, from, 60));
        id = _ref(service, call);
        _answer(service, call, abi.encode(int32(0), uint64(1), false, id, bytes(""), bytes(""), bytes32(0)));
    }

    function _good(uint8 job, bytes32 instance, bytes32 snapshot) private pure returns (bytes memory) {
        if (job == EXECUTE) return _inputs();
        if (job == ADVANCED) return _advancedInputs(2, 0, 60);
        if (job == SNAPSHOT) return abi.encode(instance, "n", "d");
        if (job == RESTORE) return abi.encode(snapshot);
        if (job == BRANCH) return abi.encode(snapshot, "b", uint16(2));
        if (job == START) return _start(snapshot);
        if (job == EXPOSE) return abi.encode(instance, uint16(80), "http", "");
        if (job == UPLOAD) return abi.encode(instance, "/", bytes("tar"));
        if (job != MERGE) return abi.encode(instance);
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = instance;
        return abi.encode(ids, uint8(0), "m");
    }

    function _isIn(bytes32 id, IFaaSNouns.InstanceState state) private view {
        assertTrue(faas.instance(InstanceId.wrap(id)).state == state, "state");
    }

    function _isUndecodable(uint64 call) private view {
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(e.reading == IFaaSNouns.Reading.Undecodable && !e.success && !e.made, "undecodable");
    }
}
