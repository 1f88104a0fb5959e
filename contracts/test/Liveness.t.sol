// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle} from "../src/interfaces/ITangle.sol";
import {InstanceId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title What happens when an operator does not answer
/// forge-config: default.isolate = true
contract LivenessTest is Node {
    address private constant ANYONE = address(0xA0E);
    uint64 private service;

    function setUp() public override {
        super.setUp();
        service = _network(3, 0);
    }

    function test_ALateCallGoesToAnother() public {
        uint64 call = _submit(service, EXECUTE);
        address first = _assignee(service, call);
        _pass();
        uint64 deadline = uint64(block.timestamp + 10 minutes);
        vm.expectEmit(manager);
        emit IFaaSNouns.JobReassigned(service, call, _operator(1), first, deadline);
        vm.expectEmit(manager);
        emit IFaaSNouns.JobAssigned(service, call, _operator(1), EXECUTE, deadline);
        vm.prank(ANYONE);
        faas.reassign(service, call);

        IFaaSNouns.OperatorInfo memory o = faas.operatorInfo(first);
        assertTrue(o.load == 0 && o.failed == 1 && o.demerit > 0, "counted for the first");
        assertEq(faas.missed(service, call)[0], first, "kept");
        assertEq(faas.execution(service, call).attempts, 1, "attempts");
        assertEq(faas.operatorInfo(_operator(1)).load, 1, "load of the second");
        assertEq(faas.serviceInfo(service).open, 1, "one call is open");
        assertEq(faas.serviceInfo(service).jobs, 1, "and there is one");

        vm.prank(first);
        vm.expectRevert(bytes(""));
        tangle.submitResult(service, call, _output(0, 1));
        _answer(service, call, _output(0, 1));
        assertTrue(_isCompleted(service, call), "by the second");
    }

    function test_NotBeforeTheDeadlineAndNotTwice() public {
        uint64 call = _submit(service, EXECUTE);
        (, uint64 deadline,) = faas.assignment(service, call);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NotLate.selector, service, call, deadline));
        faas.reassign(service, call);
        vm.warp(deadline + 1);
        faas.reassign(service, call);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NotLate.selector, service, call, deadline + 601));
        faas.reassign(service, call);
        _answer(service, call, _output(0, 1));
        _pass();
        vm.expectRevert(
            abi.encodeWithSelector(IFaaSNouns.WrongState.selector, service, call, IFaaSNouns.JobState.Finished)
        );
        faas.reassign(service, call);
    }

    /// @dev While nobody else can take it, it stays where it is and may still be answered.
    function test_WithNobodyElseItStays() public {
        uint64 alone = _service(1, 0);
        uint64 call = _submit(alone, EXECUTE);
        _pass();
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NoOperatorAvailable.selector, alone, 1));
        faas.reassign(alone, call);
        _answer(alone, call, _output(0, 1));
        assertEq(faas.operatorInfo(_operator(0)).late, 1, "late, and accepted");
    }

    function test_OperatorsThatLeftAreSkipped() public {
        uint64 call = _submit(service, EXECUTE);
        vm.prank(_operator(1));
        tangle.leaveService(service);
        _pass();
        faas.reassign(service, call);
        assertEq(_assignee(service, call), _operator(2), "the one that is left");
    }

    /// @dev A job that names something stays with its holder, twice; then it is lost.
    function test_AStatefulCallStaysWhereItsStateIs() public {
        bytes32 instance = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, PAUSE, abi.encode(instance));
        address holder = _assignee(service, call);
        for (uint256 i = 1; i <= 2; i++) {
            _pass();
            faas.reassign(service, call);
            assertEq(_assignee(service, call), holder, "its holder");
            assertEq(faas.operatorInfo(holder).failed, i, "a failure each time");
            assertEq(faas.operatorInfo(holder).load, 1, "one call");
        }
        _pass();
        vm.expectEmit(manager);
        emit IFaaSNouns.JobLost(service, call, holder, PAUSE);
        faas.reassign(service, call);
        _isLost(call, holder);
    }

    function test_AStatefulCallOfAnAbsentHolderIsLost() public {
        bytes32 instance = _instanceOf(caller, service);
        uint64 call = _submitAs(caller, service, STOP, abi.encode(instance));
        address holder = faas.instance(InstanceId.wrap(instance)).operator;
        vm.prank(holder);
        tangle.leaveService(service);
        _pass();
        faas.reassign(service, call);
        _isLost(call, holder);
    }

    function test_AnAdvancedCallWithASnapshotStays() public {
        bytes32 snapshot = _snapshotOf(caller, service, _instanceOf(caller, service));
        string[] memory none = new string[](0);
        bytes memory inputs = abi.encode("busybox", none, none, bytes(""), uint8(0), snapshot, uint32(1));
        uint64 call = _submitAs(caller, service, ADVANCED, inputs);
        address holder = _assignee(service, call);
        _pass();
        faas.reassign(service, call);
        assertEq(_assignee(service, call), holder, "holder");
    }

    /// @dev What a moved call makes belongs to the operator that made it.
    function test_WhatAMovedCallMakesIsWhereItWasMade() public {
        uint64 call = _submitAs(caller, service, START, _start(0));
        _pass();
        faas.reassign(service, call);
        address second = _assignee(service, call);
        bytes32 id = _ref(service, call);
        _answer(service, call, abi.encode(id));
        assertEq(faas.instance(InstanceId.wrap(id)).operator, second, "holder");
    }

    function test_EndedServicesAreReleasedInstead() public {
        uint64 call = _submit(service, EXECUTE);
        vm.prank(caller);
        tangle.terminateService(service);
        _pass();
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.ServiceEnded.selector, service));
        faas.reassign(service, call);
        faas.release(service, call);
    }

    // ----------------------------------------------------------------- slashing

    function test_AMissedDeadlineCanBeProposed() public {
        uint64 call = _submit(service, EXECUTE);
        address first = _assignee(service, call);
        _pass();
        faas.reassign(service, call);
        bytes32 evidence = keccak256(
            abi.encode(block.chainid, manager, service, call, first, IFaaSNouns.Fault.Missed, uint32(1), bytes32(0))
        );
        vm.expectEmit(address(tangle));
        emit ITangle.SlashProposed(0, service, first, manager, 100, 100, evidence, uint64(block.timestamp + 7 days));
        vm.expectEmit(manager);
        emit IFaaSNouns.SlashProposedFor(service, call, first, IFaaSNouns.Fault.Missed, 0, evidence);
        vm.prank(caller);
        faas.proposeSlashFor(service, call);
        _nothing(call);
    }

    function test_LateAndRefusedResultsCanBeProposed() public {
        uint64 late = _submit(service, EXECUTE);
        uint64 junk = _submit(service, EXECUTE);
        uint64 fine = _submit(service, EXECUTE);
        _answer(service, fine, _output(1, 1));
        _answer(service, junk, "junk");
        _pass();
        _answer(service, late, _output(0, 1));
        vm.startPrank(owner);
        faas.setSlash(IFaaSNouns.Fault.Refused, 250);
        _expectProposal(late, IFaaSNouns.Fault.Late);
        faas.proposeSlashFor(service, late);
        _expectProposal(junk, IFaaSNouns.Fault.Refused);
        faas.proposeSlashFor(service, junk);
        vm.stopPrank();
        _nothing(late);
        _nothing(fine);
    }

    function test_OnlyTheInjuredPropose() public {
        uint64 call = _submit(service, EXECUTE);
        _answer(service, call, "junk");
        vm.prank(ANYONE);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NotTheInjured.selector, ANYONE));
        faas.proposeSlashFor(service, call);
    }

    function test_TheOwnerSetsWhatFaultsCost() public {
        assertEq(faas.slashOf(IFaaSNouns.Fault.Late), 100, "default");
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidSlash.selector, IFaaSNouns.Fault.Late, 10_001));
        faas.setSlash(IFaaSNouns.Fault.Late, 10_001);
        faas.setSlash(IFaaSNouns.Fault.Missed, 0);
        vm.stopPrank();
        assertEq(faas.slashOf(IFaaSNouns.Fault.Missed), 0, "none");
        uint64 call = _submit(service, EXECUTE);
        _pass();
        faas.reassign(service, call);
        _nothing(call);
        vm.prank(ANYONE);
        vm.expectRevert();
        faas.setSlash(IFaaSNouns.Fault.Missed, 1);
    }

    // ----------------------------------------------------------------- support

    function _pass() private {
        vm.warp(block.timestamp + 10 minutes + 1);
    }

    function _isLost(uint64 call, address holder) private {
        assertTrue(_state(service, call) == IFaaSNouns.JobState.Lost, "lost");
        assertEq(faas.operatorInfo(holder).load, 0, "no load");
        assertEq(faas.serviceInfo(service).open, 0, "none open");
        vm.prank(holder);
        vm.expectRevert();
        tangle.submitResult(service, call, abi.encode(true));
    }

    function _nothing(uint64 call) private {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NothingToSlash.selector, service, call));
        faas.proposeSlashFor(service, call);
    }

    function _expectProposal(uint64 call, IFaaSNouns.Fault fault) private {
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        bytes32 evidence =
            keccak256(abi.encode(block.chainid, manager, service, call, e.operator, fault, uint32(0), e.outputHash));
        vm.expectEmit(manager);
        emit IFaaSNouns.SlashProposedFor(
            service, call, e.operator, fault, fault == IFaaSNouns.Fault.Late ? 0 : 1, evidence
        );
    }
}
