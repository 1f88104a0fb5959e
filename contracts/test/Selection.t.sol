// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title Who gets a job
contract SelectionTest is Node {
    struct Queue {
        uint256 time;
        uint256 head;
        uint64[] calls;
        uint256[] due;
    }

    mapping(address operator => Queue) private _waiting;

    function test_OperatorsTakeTurns() public {
        uint64 service = _network(3, 0);
        for (uint256 i = 0; i < 9; i++) {
            assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(i % 3), "turn");
        }
    }

    /// @dev 10,000 jobs, one a second; operator i takes 8 (i + 1) seconds for each, so the slowest ten times as long as the
    /// fastest. Each gets its share, because only a full operator misses its turn. `forge test -vv` prints the table.
    function test_DistributionIsFair() public {
        uint256 n = 10;
        uint64 service = _network(n, 16);
        _flow(service, n, 10_000);
        for (uint256 i = 0; i < n; i++) {
            IFaaSNouns.OperatorInfo memory o = faas.operatorInfo(_operator(i));
            emit Share(i, 8 * (i + 1), o.assigned, o.load);
            vm.assertLe(o.assigned * n * 10, 10_000 * 12, "at most 1.2 times its share");
            vm.assertGe(o.assigned * n * 10, 10_000 * 8, "at least 0.8 times its share");
        }
    }

    /// @dev The same, but operator 3 cannot run anything: it ends with a quarter of its share, the others stay below 1.2.
    function test_FailuresCostTurns() public {
        uint256 n = 10;
        uint64 service = _network(n, 16);
        _broken = _operator(3);
        _flow(service, n, 3_000);
        for (uint256 i = 0; i < n; i++) {
            IFaaSNouns.OperatorInfo memory o = faas.operatorInfo(_operator(i));
            emit Share(i, 8 * (i + 1), o.assigned, o.load);
            vm.assertLe(o.assigned * n * 10, 3_000 * 12, "at most 1.2 times its share");
            if (i == 3) vm.assertLe(o.assigned * n * 2, 3_000, "less than half");
        }
        assertEq(faas.operatorInfo(_broken).demerit, 192, "the worst");
        for (uint256 i = 0; i < 40; i++) {
            _answer(service, _submitTo(service, _broken), "");
        }
        assertEq(faas.operatorInfo(_broken).demerit, 0, "it recovers");
    }

    event Share(uint256 operator, uint256 seconds_, uint256 jobs, uint256 open);

    address private _broken;

    /// @dev A job a second, each answered when its operator is through with it.
    function _flow(uint64 service, uint256 n, uint256 jobs) private {
        address[] memory who = new address[](n);
        for (uint256 i = 0; i < n; i++) {
            who[i] = _operator(i);
            _waiting[who[i]].time = 8 * (i + 1);
        }
        for (uint256 second = 0; second < jobs; second++) {
            vm.warp(block.timestamp + 1);
            for (uint256 i = 0; i < n; i++) {
                Queue storage q = _waiting[who[i]];
                while (q.head < q.calls.length && q.due[q.head] <= second) {
                    bytes memory output = who[i] == _broken ? _failure("broken") : bytes("");
                    vm.prank(who[i]);
                    tangle.submitResult(service, q.calls[q.head++], output);
                }
            }
            uint64 call = _submit(service, OPAQUE);
            Queue storage taken = _waiting[_assignee(service, call)];
            taken.calls.push(call);
            taken.due.push(second + taken.time);
        }
    }

    /// @dev Submits until the operator gets one; what others get is answered well.
    function _submitTo(uint64 service, address operator) private returns (uint64 call) {
        while (true) {
            call = _submit(service, OPAQUE);
            if (_assignee(service, call) == operator) return call;
            _answer(service, call, "");
        }
    }

    function test_AFullOperatorMissesItsTurnUntilItAnswers() public {
        _registerOne(_operator(0), 0, abi.encode(uint256(1)));
        _registerOne(_operator(1), 1, abi.encode(uint256(3)));
        uint64 service = _service(2, 0);
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(0), "0 has room");
        for (uint256 i = 0; i < 3; i++) {
            assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(1), "0 is full");
        }
        _expectNobody(service, 2);
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");

        _answer(service, 0, _output(0, 1));
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(0), "0 has room again");
    }

    function test_LoadCountsOverAllServices() public {
        _register(2, 2);
        uint64 a = _service(2, 0);
        uint64 b = _service(2, 0);
        for (uint256 i = 0; i < 3; i++) {
            _submit(a, EXECUTE);
        }
        assertEq(faas.operatorInfo(_operator(0)).load, 2, "full through a");
        assertEq(_assignee(b, _submit(b, EXECUTE)), _operator(1), "so b skips it");
        _expectNobody(b, 2);
        vm.prank(caller);
        tangle.submitJob(b, EXECUTE, "");
        _answer(a, 0, _output(0, 1));
        assertEq(_assignee(b, _submit(b, EXECUTE)), _operator(0), "room made in a counts in b");
    }

    function test_AnOperatorThatLeftIsSkipped() public {
        uint64 service = _network(3, 0);
        _submit(service, EXECUTE);
        vm.prank(_operator(1));
        tangle.leaveService(service);
        for (uint256 i = 0; i < 4; i++) {
            assertTrue(_assignee(service, _submit(service, EXECUTE)) != _operator(1), "left");
        }
        assertEq(faas.activeOperators(service, 0, 10).length, 2, "active");
    }

    /// @dev The hook that tells of the departure is best effort. Without it the core is asked and says no.
    function test_AnOperatorThatLeftUnnoticedIsSkipped() public {
        uint64 service = _network(3, 0);
        _submit(service, EXECUTE);
        bytes memory code = manager.code;
        vm.etch(manager, hex"fe");
        vm.prank(_operator(1));
        tangle.leaveService(service);
        vm.etch(manager, code);
        for (uint256 i = 0; i < 4; i++) {
            assertTrue(_assignee(service, _submit(service, EXECUTE)) != _operator(1), "left");
        }
    }

    function test_AnInactiveOperatorIsSkippedAndComesBackByItself() public {
        uint64 service = _network(2, 0);
        _submit(service, EXECUTE);
        tangle.devSlash(_operator(1), 1 ether);
        vm.expectEmit(manager);
        emit IFaaSNouns.OperatorUnseated(service, _operator(1), 1);
        _submit(service, EXECUTE);
        bytes memory refused = abi.encodeWithSelector(IFaaSNouns.NotInService.selector, service, _operator(1));
        vm.expectRevert(refused);
        faas.seat(service, _operator(1));

        vm.prank(_operator(1));
        tangle.increaseStake{value: 1 ether}();
        faas.seat(service, _operator(1));
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(1), "back");
    }

    /// @dev With nobody left in the rotation the parked seats are asked again: no one has to call `seat`.
    function test_TheLastOperatorIsFoundAgain() public {
        uint64 service = _network(1, 0);
        _submit(service, EXECUTE);
        tangle.devSlash(_operator(0), 1 ether);
        faas.unseat(service, _operator(0));
        _expectNobody(service, 1);
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");
        vm.prank(_operator(0));
        tangle.increaseStake{value: 1 ether}();
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(0), "found");
    }

    /// @dev An operator that was full here, and got room through another service, counts again here.
    function test_RoomMadeElsewhereIsFound() public {
        _register(1, 2);
        uint64 a = _service(1, 0);
        uint64 b = _service(1, 0);
        _submit(a, EXECUTE);
        _submit(b, EXECUTE);
        _expectNobody(b, 1);
        vm.prank(caller);
        tangle.submitJob(b, EXECUTE, "");
        _answer(a, 0, _output(0, 1));
        assertEq(_assignee(b, _submit(b, EXECUTE)), _operator(0), "room");
    }

    function test_OnlyAbsentOperatorsCanBeUnseated() public {
        uint64 service = _network(2, 0);
        _submit(service, EXECUTE);
        bytes memory refused = abi.encodeWithSelector(IFaaSNouns.StillActive.selector, service, _operator(0));
        vm.expectRevert(refused);
        faas.unseat(service, _operator(0));
        tangle.devSlash(_operator(0), 1 ether);
        faas.unseat(service, _operator(0));
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(1), "skipped");
    }

    function test_NobodyActiveIsAClearRefusal() public {
        uint64 service = _network(2, 0);
        tangle.devSlash(_operator(0), 1 ether);
        tangle.devSlash(_operator(1), 1 ether);
        _expectNobody(service, 2);
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");
    }

    function test_AJoinedOperatorTakesPart() public {
        _register(3, 0);
        uint64 service = _service(2, 0);
        vm.prank(_operator(2));
        tangle.joinService(service, 1000);
        bool seen;
        for (uint256 i = 0; i < 3; i++) {
            seen = seen || _assignee(service, _submit(service, EXECUTE)) == _operator(2);
        }
        assertTrue(seen, "joined");
    }

    function test_AnOperatorThatLeftAndJoinedKeepsItsSeat() public {
        uint64 service = _network(3, 0);
        _submit(service, EXECUTE);
        vm.startPrank(_operator(1));
        tangle.leaveService(service);
        tangle.joinService(service, 1000);
        vm.stopPrank();
        assertEq(faas.serviceInfo(service).seats, 3, "no second seat");
        assertEq(_assignee(service, _submit(service, EXECUTE)), _operator(1), "in turn");
    }

    /// @dev Nobody has to do anything for a large service either: each call seats a few more.
    function test_CallsSeatALargeServiceBitByBit() public {
        uint64 service = _network(20, 0);
        for (uint256 i = 1; i <= 5; i++) {
            _submit(service, EXECUTE);
            assertEq(faas.serviceInfo(service).seats, 4 * i, "four per call");
        }
        _submit(service, EXECUTE);
        assertTrue(faas.serviceInfo(service).complete, "complete");
    }

    function test_AnyoneMaySeatAll() public {
        uint64 service = _network(20, 0);
        assertEq(faas.seatAll(service, 15), 15, "as many as asked for");
        assertEq(faas.seatAll(service, 100), 5, "the rest");
        assertTrue(faas.serviceInfo(service).complete, "complete");
        assertEq(faas.activeOperators(service, 0, 100).length, 20, "active");
        assertEq(faas.activeOperators(service, 19, 100).length, 1, "paged");
    }

    /// @dev More seats than one word of the bitmap holds.
    function test_TheRotationCrossesWords() public {
        tangle.devSetMaxOperatorsPerService(300);
        uint64 service = _network(300, 1);
        faas.seatAll(service, 300);
        for (uint256 i = 0; i < 300; i++) {
            assertEq(_assignee(service, _submit(service, OPAQUE)), _operator(i), "turn");
        }
        _expectNobody(service, 300);
        vm.prank(caller);
        tangle.submitJob(service, OPAQUE, "");
        _answer(service, 299, "");
        assertEq(_assignee(service, _submit(service, OPAQUE)), _operator(299), "the one with room");
        _answer(service, 7, "");
        assertEq(_assignee(service, _submit(service, OPAQUE)), _operator(7), "around");
    }

    function test_CapacityComesFromRegistration() public {
        _registerOne(_operator(0), 0, abi.encode(uint256(7)));
        _registerOne(_operator(1), 1, "");
        _registerOne(_operator(2), 2, "some other inputs of another length");
        assertEq(faas.operatorInfo(_operator(0)).capacity, 7, "sent");
        assertEq(faas.operatorInfo(_operator(1)).capacity, 32, "preferences");
        assertEq(faas.operatorInfo(_operator(2)).capacity, 32, "unknown");
        bytes memory cause = abi.encodeWithSelector(IFaaSNouns.InvalidCapacity.selector, 0, 10_000);
        vm.deal(_operator(3), 1 ether);
        vm.startPrank(_operator(3));
        tangle.registerOperator{value: 1 ether}();
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
        tangle.registerOperator(blueprintId, new bytes(65), "http://operator", abi.encode(uint256(0)));
        vm.stopPrank();
    }

    function test_CapacityChangesAtOnce() public {
        uint64 service = _network(1, 1);
        _submit(service, EXECUTE);
        _expectNobody(service, 1);
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");

        vm.expectEmit(manager);
        emit IFaaSNouns.OperatorUpdated(_operator(0), true, 2);
        vm.prank(_operator(0));
        faas.setCapacity(2);
        _submit(service, EXECUTE);

        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.NotAnOperator.selector, address(this)));
        faas.setCapacity(2);
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(IFaaSNouns.InvalidCapacity.selector, 10_001, 10_000));
        faas.setCapacity(10_001);
    }

    function test_TheBookOfOperatorsIsPaged() public {
        _register(5, 0);
        assertEq(faas.operatorCount(), 5, "count");
        assertEq(faas.operators(0, 100).length, 5, "all");
        assertEq(faas.operators(3, 1)[0], _operator(3), "one");
        assertEq(faas.operators(5, 1).length, 0, "none");
        vm.prank(_operator(1));
        tangle.unregisterOperator(blueprintId);
        assertEq(faas.operatorCount(), 4, "one fewer");
        assertEq(faas.operators(1, 1)[0], _operator(4), "the last took its place");
        assertTrue(!faas.operatorInfo(_operator(1)).registered, "gone");
        _registerOneAgain(1);
        assertEq(faas.operators(4, 1)[0], _operator(1), "back at the end");
    }

    function _registerOneAgain(uint256 i) private {
        vm.prank(_operator(i));
        tangle.registerOperator(blueprintId, abi.encodePacked(bytes1(0x04), i, bytes32(0)), "http://operator");
    }

    function _expectNobody(uint64 service, uint256 seats) private {
        bytes memory cause = abi.encodeWithSelector(IFaaSNouns.NoOperatorAvailable.selector, service, seats);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
    }
}
