// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {CallId, ImageId, JobId, RefId, ServiceId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title A job from call to record
contract JobsTest is Node {
    bytes32 private constant IMAGE = keccak256("busybox:latest");

    function test_ACallIsAssignedWithADeadline() public {
        uint64 service = _network(3, 0);
        vm.expectEmit(manager);
        emit IFaaSNouns.JobAssigned(service, 0, _operator(0), EXECUTE, uint64(block.timestamp + 10 minutes));
        uint64 call = _submit(service, EXECUTE);

        (address operator, uint64 deadline, IFaaSNouns.JobState state) = faas.assignment(service, call);
        assertEq(operator, _operator(0), "operator");
        assertEq(deadline, block.timestamp + 10 minutes, "deadline");
        assertTrue(state == IFaaSNouns.JobState.Assigned, "state");
        assertEq(faas.operatorInfo(operator).load, 1, "load");
        assertEq(faas.serviceInfo(service).open, 1, "open");
    }

    function test_AnAnswerFinishesTheCallInBothContracts() public {
        uint64 service = _network(3, 0);
        uint64 call = _submit(service, EXECUTE);
        address operator = _assignee(service, call);
        bytes memory output = _output(0, 42);

        vm.expectEmit(manager);
        emit IFaaSNouns.FunctionExecuted(service, call, IMAGE, operator, true, 42);
        vm.expectEmit(manager);
        emit IFaaSNouns.JobFinished(service, call, operator, EXECUTE, true, keccak256(output));
        vm.expectEmit(address(tangle));
        emit ITangle.JobResultSubmitted(service, call, operator, output);
        vm.expectEmit(address(tangle));
        emit ITangle.JobCompleted(service, call);
        _answer(service, call, output);

        assertTrue(_isCompleted(service, call), "completed in the core");
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(e.state == IFaaSNouns.JobState.Finished, "state");
        assertTrue(e.reading == IFaaSNouns.Reading.Decoded, "reading");
        assertTrue(e.success && !e.cacheHit && e.exitCode == 0, "success");
        assertEq(e.executionTimeMs, 42, "time");
        assertEq(e.finishedAt, block.timestamp, "finishedAt");
        assertEq(ImageId.unwrap(e.image), IMAGE, "image");
        assertEq(e.outputHash, keccak256(output), "hash");
        assertEq(RefId.unwrap(e.ref), bytes32(0), "ref");
        assertEq(faas.operatorInfo(operator).load, 0, "load");
        assertEq(faas.operatorInfo(operator).succeeded, 1, "succeeded");
        assertEq(faas.serviceInfo(service).open, 0, "open");
    }

    function test_AFailedProgramIsAnAcceptedAnswer() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        _answer(service, call, _output(-7, 3));
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(_isCompleted(service, call), "completed");
        assertTrue(!e.success && e.exitCode == -7, "exit code");
        assertEq(faas.operatorInfo(_operator(0)).failed, 1, "failed");
    }

    function test_AdvancedExecutionKeepsItsReference() public {
        uint64 service = _network(1, 0);
        string[] memory none = new string[](0);
        vm.prank(caller);
        uint64 call = tangle.submitJob(
            service, ADVANCED, abi.encode("busybox:latest", none, none, bytes(""), uint8(2), bytes32(0), uint32(60))
        );
        bytes32 ref = keccak256("snapshot");
        _answer(service, call, abi.encode(int32(0), uint64(9), true, ref, bytes(""), bytes(""), bytes32(0)));
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertEq(RefId.unwrap(e.ref), ref, "ref");
        assertEq(ImageId.unwrap(e.image), IMAGE, "image");
        assertTrue(e.cacheHit, "cache hit");
    }

    /// @dev Ids that the contract does not know are carried as they are.
    function testFuzz_OtherJobsAreOpaque(uint8 job, bytes calldata inputs, bytes calldata output) public {
        job = uint8(12 + uint256(job) % 244);
        vm.assume(output.length % 32 != 4);
        uint64 service = _network(1, 0);
        vm.prank(caller);
        uint64 call = tangle.submitJob(service, job, inputs);
        _answer(service, call, output);
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertEq(JobId.unwrap(e.job), job, "job");
        assertTrue(e.reading == IFaaSNouns.Reading.Opaque && e.success, "opaque");
        assertEq(e.outputHash, keccak256(output), "hash");
        assertEq(faas.timing(_operator(0), job).count, 1, "counted");
    }

    /// @dev Whatever the bytes: the assignee's answer is accepted, recorded by its hash, and nothing else is.
    function testFuzz_MalformedOutputIsAcceptedAndRecorded(bytes calldata output) public {
        uint64 service = _network(2, 0);
        uint64 call = _submit(service, EXECUTE);
        _answer(service, call, output);
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        assertTrue(_isCompleted(service, call), "completed");
        assertTrue(e.state == IFaaSNouns.JobState.Finished, "state");
        assertTrue(e.reading == IFaaSNouns.Reading.Undecodable && !e.success, "undecodable");
        assertEq(e.outputHash, keccak256(output), "hash");
    }

    function testFuzz_MalformedInputIsAssignedAllTheSame(bytes calldata inputs) public {
        uint64 service = _network(1, 0);
        vm.prank(caller);
        uint64 call = tangle.submitJob(service, EXECUTE, inputs);
        assertEq(_assignee(service, call), _operator(0), "assigned");
        assertEq(ImageId.unwrap(faas.execution(service, call).image), bytes32(0), "no image");
    }

    function test_AnUndecodableOutputSaysSo() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        vm.expectEmit(manager);
        emit IFaaSNouns.OutputUndecodable(service, call, keccak256("junk"));
        _answer(service, call, "junk");
    }

    function test_LateAnswersCountAsLate() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        vm.warp(block.timestamp + 10 minutes);
        _answer(service, call, _output(0, 1));
        assertEq(faas.operatorInfo(_operator(0)).late, 0, "in time at the deadline");
        call = _submit(service, EXECUTE);
        vm.warp(block.timestamp + 10 minutes + 1);
        _answer(service, call, _output(0, 1));
        assertEq(faas.operatorInfo(_operator(0)).late, 1, "late");
        assertEq(faas.operatorInfo(_operator(0)).succeeded, 2, "and succeeded");
    }

    function test_TimeoutsAreSetPerJobByTheOwner() public {
        uint64 service = _network(1, 0);
        vm.prank(owner);
        faas.setTimeout(EXECUTE, 30);
        (, uint64 deadline,) = faas.assignment(service, _submit(service, EXECUTE));
        assertEq(deadline, block.timestamp + 30, "own timeout");
        (, deadline,) = faas.assignment(service, _submit(service, ADVANCED));
        assertEq(deadline, block.timestamp + 10 minutes, "default");

        vm.expectRevert();
        faas.setTimeout(EXECUTE, 60);
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidTimeout.selector, EXECUTE, 0, 7 days));
        faas.setTimeout(EXECUTE, 0);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidTimeout.selector, EXECUTE, 7 days + 1, 7 days));
        faas.setTimeout(EXECUTE, 7 days + 1);
        vm.stopPrank();
    }

    function test_TimingsAddUpPerOperatorAndJob() public {
        uint64 service = _network(1, 0);
        _answer(service, _submit(service, EXECUTE), _output(0, 40));
        _answer(service, _submit(service, EXECUTE), _output(1, 2));
        _answer(service, _submit(service, ADVANCED), _output(0, 7));
        IFaaSNouns.Timing memory t = faas.timing(_operator(0), EXECUTE);
        assertTrue(t.count == 2 && t.succeeded == 1 && t.sumMs == 42, "execute");
        assertEq(faas.timing(_operator(0), ADVANCED).sumMs, 7, "advanced");
    }

    function test_OpenCallsOfAnEndedServiceAreReleased() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.ServiceAlive.selector, service));
        faas.release(service, call);
        vm.prank(caller);
        tangle.terminateService(service);

        vm.expectEmit(manager);
        emit IFaaSNouns.JobLost(service, call, _operator(0), EXECUTE);
        faas.release(service, call);
        assertTrue(_state(service, call) == IFaaSNouns.JobState.Lost, "lost");
        assertEq(faas.operatorInfo(_operator(0)).load, 0, "load");
        assertEq(faas.operatorInfo(_operator(0)).lost, 1, "counted");
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.WrongState.selector, service, call, IFaaSNouns.JobState.Lost));
        faas.release(service, call);
    }

    function test_AnExpiredServiceReleasesToo() public {
        _register(1, 0);
        uint64 service = _service(1, 1 hours);
        uint64 call = _submit(service, EXECUTE);
        vm.warp(block.timestamp + 1 hours);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.ServiceAlive.selector, service));
        faas.release(service, call);
        vm.warp(block.timestamp + 1);
        faas.release(service, call);
        assertEq(faas.serviceInfo(service).open, 0, "open");
    }

    function test_ExecutionsArePaged() public {
        uint64 service = _network(2, 0);
        for (uint256 i = 0; i < 5; i++) {
            _submit(service, uint8(20 + i));
        }
        assertEq(faas.executions(service, 0, 100).length, 5, "all");
        IFaaSNouns.Execution[] memory page = faas.executions(service, 3, 1);
        assertEq(page.length, 1, "one");
        assertEq(JobId.unwrap(page[0].job), 23, "the fourth");
        assertEq(faas.executions(service, 4, type(uint64).max).length, 1, "rest");
        assertEq(faas.executions(service, 5, 1).length, 0, "none");
        assertEq(faas.executions(service, type(uint64).max, type(uint64).max).length, 0, "far out");
        assertTrue(_state(service, 99) == IFaaSNouns.JobState.None, "unknown");
    }

    function test_RepeatedCallIdsAreRefused() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        vm.prank(address(tangle));
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.AlreadyAssigned.selector, service, call));
        hooks().onJobCall(service, EXECUTE, call, "");
    }
}
