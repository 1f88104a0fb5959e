// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {InstanceId, SnapshotId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title Whose it is, and who may use it
contract AgentsTest is Node {
    address private constant ALICE = address(0xA11CE1);
    address private constant BOB = address(0xB0B);
    address private constant CAROL = address(0xCA401);
    address private constant DAVE = address(0xDA7E);
    uint16 private constant ALL = 0x0fff;

    uint64 private service;
    bytes32 private instance;
    bytes32 private snapshot;

    function setUp() public override {
        super.setUp();
        service = _network(2, 1000);
        address[4] memory who = [ALICE, BOB, CAROL, DAVE];
        for (uint256 i = 0; i < who.length; i++) {
            _permit(service, who[i]);
        }
        instance = _instanceOf(ALICE, service);
        snapshot = _snapshotOf(ALICE, service, instance);
    }

    function test_OnlyTheOwnerMay() public {
        uint8[6] memory jobs = [SNAPSHOT, STOP, PAUSE, RESUME, EXPOSE, UPLOAD];
        for (uint256 i = 0; i < jobs.length; i++) {
            _refused(BOB, instance, jobs[i]);
        }
        uint8[3] memory ofSnapshots = [RESTORE, BRANCH, START];
        for (uint256 i = 0; i < ofSnapshots.length; i++) {
            _refused(BOB, snapshot, ofSnapshots[i]);
        }
        _expectNotAllowed(BOB, instance, MERGE);
        _submitAs(BOB, service, MERGE, _merge(instance));
        // The service's owner is nobody special here.
        _refused(caller, instance, STOP);
        // A refused job does not exist.
        assertEq(tangle.getJobCall(service, 2).caller, address(0), "no such call");
        _submitAs(ALICE, service, STOP, abi.encode(instance));
    }

    function test_AnAgentMayWhatItsScopeSays() public {
        vm.expectEmit(manager);
        emit IFaaSNouns.AgentSet(ALICE, BOB, ALICE, uint16(1 << PAUSE), _soon(), type(uint32).max, type(uint32).max);
        vm.prank(ALICE);
        faas.setAgent(BOB, uint16(1 << PAUSE), _soon());
        _refused(BOB, instance, STOP);
        _submitAs(BOB, service, PAUSE, abi.encode(instance));
        vm.warp(_soon());
        _submitAs(BOB, service, PAUSE, abi.encode(instance));
        vm.warp(uint256(_soon()) + 1);
        vm.prank(ALICE);
        faas.setAgent(BOB, uint16(1 << PAUSE), uint40(block.timestamp - 1));
        _refused(BOB, instance, PAUSE);
    }

    function test_ARevokedAgentMayNothing() public {
        vm.startPrank(ALICE);
        faas.setAgent(BOB, ALL, _soon());
        faas.setAgent(BOB, 0, _soon());
        vm.stopPrank();
        _refused(BOB, instance, STOP);
        assertTrue(!faas.agentOf(ALICE, BOB).live, "not live");
    }

    function test_BudgetsAreUsedUp() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 3, 5);
        _branchesOf(BOB, service, snapshot, 4);
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.BudgetExceeded.selector, ALICE, BOB, 2, 1));
        _submitAs(BOB, service, BRANCH, abi.encode(snapshot, "b", uint16(2)));
        _submitAs(BOB, service, RESTORE, abi.encode(snapshot));
        _submitAs(BOB, service, UPLOAD, abi.encode(instance, "/", bytes("")));
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.BudgetExceeded.selector, ALICE, BOB, 0, 0));
        _submitAs(BOB, service, UPLOAD, abi.encode(instance, "/", bytes("")));
        _submitAs(ALICE, service, UPLOAD, abi.encode(instance, "/", bytes(""))); // the owner has no budget
    }

    /// @dev What an agent makes is its own, the owner may use it all the same, and copies of it stay on the budget.
    function test_WhatAnAgentMakes() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 10, 4);
        bytes32[] memory made = _branchesOf(BOB, service, snapshot, 2);
        IFaaSNouns.InstanceInfo memory b = faas.instance(InstanceId.wrap(made[0]));
        assertEq(b.owner, BOB, "owner");
        assertEq(b.sponsor, ALICE, "sponsor");

        uint32 jobs = faas.agentOf(ALICE, BOB).jobs;
        bytes32 own = _snapshotOf(BOB, service, made[0]);
        assertEq(faas.agentOf(ALICE, BOB).jobs, jobs, "its own jobs are free");
        assertEq(faas.snapshot(SnapshotId.wrap(own)).sponsor, ALICE, "inherited");
        _branchesOf(BOB, service, own, 2);
        assertEq(faas.agentOf(ALICE, BOB).branches, 0, "copies are not");
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.BudgetExceeded.selector, ALICE, BOB, jobs - 1, 0));
        _submitAs(BOB, service, RESTORE, abi.encode(own));

        uint64 call = _submitAs(ALICE, service, MERGE, abi.encode(made, uint8(0), "best"));
        _answer(service, call, abi.encode(_ref(service, call), bytes32(0), uint32(1), uint32(0)));
        assertEq(faas.snapshot(SnapshotId.wrap(_ref(service, call))).owner, ALICE, "merged by the sponsor");
        assertEq(faas.snapshot(SnapshotId.wrap(_ref(service, call))).sponsor, address(0), "for itself");
        _submitAs(BOB, service, STOP, abi.encode(made[0]));
    }

    /// @dev An agent's own agents make copies on the first owner's budget too.
    function test_NoWayAroundTheBudgetByAnAgentOfTheAgent() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 10, 1);
        uint64 call = _submitAs(BOB, service, RESTORE, abi.encode(snapshot));
        _answer(service, call, abi.encode(_ref(service, call)));
        bytes32 own = _snapshotOf(BOB, service, _ref(service, call));
        vm.prank(BOB);
        faas.setAgent(CAROL, ALL, _soon());
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.BudgetExceeded.selector, ALICE, BOB, 9, 0));
        _submitAs(CAROL, service, RESTORE, abi.encode(own));
        _submitAs(CAROL, service, PAUSE, abi.encode(_ref(service, call)));
    }

    // ---------------------------------------------------------------- passing on

    function test_AnAgentPassesOnAPart() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, 0x0ff0, _soon(), 10, 10);
        vm.prank(BOB);
        faas.passOn(ALICE, CAROL, 0x0f00, _soon() - 1, 4, 0);
        assertEq(faas.agentOf(ALICE, BOB).jobs, 6, "what is given is taken");
        assertEq(faas.agentOf(ALICE, CAROL).jobs, 4, "given");
        assertEq(faas.agentOf(ALICE, CAROL).grantor, BOB, "grantor");
        _submitAs(CAROL, service, PAUSE, abi.encode(instance));

        vm.prank(BOB);
        faas.passOn(ALICE, CAROL, 0x0f00, _soon(), 9, 1); // 3 come back first
        assertEq(faas.agentOf(ALICE, BOB).jobs, 0, "6 + 3 - 9");
        assertEq(faas.agentOf(ALICE, CAROL).jobs, 9, "again");
    }

    function test_NeverMoreThanHeld() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, 0x0ff0, _soon(), 10, 10);
        bytes memory refused = abi.encodeWithSelector(IFaaSNouns.MoreThanHeld.selector, ALICE, BOB);
        vm.startPrank(BOB);
        vm.expectRevert(refused);
        faas.passOn(ALICE, CAROL, 0x0001, _soon(), 1, 1);
        vm.expectRevert(refused);
        faas.passOn(ALICE, CAROL, 0x0f00, _soon() + 1, 1, 1);
        vm.expectRevert(refused);
        faas.passOn(ALICE, CAROL, 0x0f00, _soon(), 11, 1);
        vm.expectRevert(refused);
        faas.passOn(ALICE, CAROL, 0x0f00, _soon(), 1, 11);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidAgent.selector, ALICE, BOB));
        faas.passOn(ALICE, BOB, 0x0f00, _soon(), 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidAgent.selector, ALICE, ALICE));
        faas.passOn(ALICE, ALICE, 0x0f00, _soon(), 1, 1);
        vm.stopPrank();
        vm.prank(CAROL);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.MoreThanHeld.selector, ALICE, CAROL));
        faas.passOn(ALICE, DAVE, 0x0f00, _soon(), 0, 0);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidAgent.selector, ALICE, ALICE));
        faas.setAgent(ALICE, ALL, _soon());
    }

    function test_AnAgentCannotTakeAnothersPlace() public {
        vm.startPrank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 10, 10);
        faas.setAgentWithBudget(CAROL, ALL, _soon(), 10, 10);
        vm.stopPrank();
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidAgent.selector, ALICE, CAROL));
        faas.passOn(ALICE, CAROL, 1, _soon(), 0, 0);
    }

    function test_RevokingEndsAllThatCameFromIt() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 10, 10);
        vm.prank(BOB);
        faas.passOn(ALICE, CAROL, ALL, _soon(), 5, 5);
        vm.prank(CAROL);
        faas.passOn(ALICE, DAVE, ALL, _soon(), 2, 2);
        _submitAs(DAVE, service, PAUSE, abi.encode(instance));
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), 10, 10);
        assertTrue(!faas.agentOf(ALICE, CAROL).live && !faas.agentOf(ALICE, DAVE).live, "both ended");
        _refused(DAVE, instance, PAUSE);
        // What was left of the old grant does not come back into the new one.
        vm.prank(BOB);
        faas.passOn(ALICE, CAROL, ALL, _soon(), 1, 1);
        assertEq(faas.agentOf(ALICE, BOB).jobs, 9, "10 - 1");
    }

    function test_PassedOnThreeTimesAtMost() public {
        vm.prank(ALICE);
        faas.setAgentWithBudget(address(1), ALL, _soon(), 10, 10);
        for (uint160 i = 1; i <= 3; i++) {
            vm.prank(address(i));
            faas.passOn(ALICE, address(i + 1), ALL, _soon(), 10, 10);
        }
        assertTrue(faas.agentOf(ALICE, address(4)).live, "the third");
        vm.prank(address(4));
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.MoreThanHeld.selector, ALICE, address(4)));
        faas.passOn(ALICE, address(5), ALL, _soon(), 1, 1);
    }

    /// @dev Whatever is passed on in whatever order: the sum of the budgets never grows.
    function testFuzz_BudgetsNeverGrow(uint8[32] calldata moves, uint32 jobs, uint32 branches) public {
        address[5] memory agents = [BOB, CAROL, DAVE, address(0xE4E), address(0xF4ED)];
        vm.prank(ALICE);
        faas.setAgentWithBudget(BOB, ALL, _soon(), jobs, branches);
        for (uint256 i = 0; i < moves.length; i++) {
            address from = agents[moves[i] % 5];
            address to = agents[(moves[i] / 5) % 5];
            uint32 amount = uint32(uint256(jobs) * (moves[i] / 25) / 10);
            vm.prank(from);
            try faas.passOn(ALICE, to, ALL, _soon(), amount, amount) {} catch {}
            (uint256 sumOfJobs, uint256 sumOfBranches) = (0, 0);
            for (uint256 j = 0; j < 5; j++) {
                IFaaSNouns.AgentInfo memory a = faas.agentOf(ALICE, agents[j]);
                if (!a.live) continue;
                sumOfJobs += a.jobs;
                sumOfBranches += a.branches;
            }
            vm.assertLe(sumOfJobs, jobs, "jobs");
            vm.assertLe(sumOfBranches, branches, "branches");
        }
    }

    // ----------------------------------------------------------------- support

    function _soon() private pure returns (uint40) {
        return 1_800_001_000;
    }

    function _merge(bytes32 id) private pure returns (bytes memory) {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        return abi.encode(ids, uint8(0), "m");
    }

    function _expectNotAllowed(address who, bytes32 id, uint8 job) private {
        _expectRefusal(abi.encodeWithSelector(IFaaSNouns.NotAllowed.selector, id, job, who));
    }

    function _refused(address who, bytes32 id, uint8 job) private {
        _expectNotAllowed(who, id, job);
        bytes memory inputs = abi.encode(id, uint256(1), uint256(1), uint256(1), uint256(1), uint256(1));
        _submitAs(who, service, job, inputs);
    }
}
