// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSBlueprint} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {Vm, vm} from "./support/Vm.sol";

/// @title Moves that callers, operators and strangers can make, in any order
/// @notice Keeps its own books from events only, so that the invariants hold the contracts to something else than
/// themselves.
contract Handler is Node {
    uint256 public constant OPERATORS = 5;

    uint64[2] public services;
    uint256 public assigned;
    uint256 public finished;
    uint256 public lost;
    uint256 public completedWithoutFinish;
    mapping(uint64 service => mapping(uint64 call => address)) public assignedTo;
    mapping(uint64 service => mapping(uint64 call => address)) public finishedBy;
    mapping(address operator => uint256) public openOf;
    mapping(uint64 service => uint64) public callsOf;

    function setUp() public override {
        super.setUp();
        _register(OPERATORS, 3);
        services[0] = _service(OPERATORS, 0);
        services[1] = _service(OPERATORS, 0);
    }

    function blueprint() external view returns (IFaaSBlueprint) {
        return faas;
    }

    function core() external view returns (ITangle) {
        return tangle;
    }

    function operatorAt(uint256 i) external pure returns (address) {
        return _operator(i);
    }

    // ------------------------------------------------------------------- moves

    function submit(uint256 which, uint8 job, bytes calldata inputs) external {
        _try(caller, address(tangle), abi.encodeCall(ITangle.submitJob, (services[which % 2], job, inputs)));
    }

    function answer(uint256 which, uint256 callSeed, uint256 by, bytes calldata output, bool honest) external {
        uint64 service = services[which % 2];
        if (callsOf[service] == 0) return;
        uint64 call = uint64(callSeed % callsOf[service]);
        address operator = honest ? assignedTo[service][call] : _operator(by % OPERATORS);
        _try(operator, address(tangle), abi.encodeCall(ITangle.submitResult, (service, call, output)));
    }

    /// @dev A batch of two calls, own or foreign.
    function answerTwo(uint256 which, uint256 a, uint256 b, uint256 by) external {
        uint64 service = services[which % 2];
        if (callsOf[service] == 0) return;
        uint64[] memory calls = new uint64[](2);
        (calls[0], calls[1]) = (uint64(a % callsOf[service]), uint64(b % callsOf[service]));
        bytes memory data = abi.encodeCall(ITangle.submitResults, (service, calls, new bytes[](2)));
        _try(_operator(by % OPERATORS), address(tangle), data);
    }

    /// @dev A stranger to the core calls hooks and permissionless functions.
    function meddle(uint256 which, uint256 callSeed, uint256 by) external {
        uint64 service = services[which % 2];
        uint64 call = uint64(callSeed % (callsOf[service] + 1));
        address operator = _operator(by % OPERATORS);
        bytes memory result = abi.encodeWithSignature(
            "onJobResult(uint64,uint8,uint64,address,bytes32,bytes)", service, 0, call, operator, bytes32(0), bytes("")
        );
        _try(operator, manager, result);
        _try(operator, manager, abi.encodeCall(hooks().onJobCall, (service, 0, call, "")));
        _try(operator, manager, abi.encodeCall(faas.seat, (service, operator)));
        _try(operator, manager, abi.encodeCall(faas.unseat, (service, operator)));
        _try(operator, manager, abi.encodeCall(faas.release, (service, call)));
        _try(operator, manager, abi.encodeCall(faas.seatAll, (service, 2)));
    }

    function leaveAndReturn(uint256 which, uint256 by, bool back) external {
        uint64 service = services[which % 2];
        vm.startPrank(_operator(by % OPERATORS));
        try tangle.leaveService(service) {} catch {}
        if (back) {
            try tangle.joinService(service, 1) {} catch {}
        }
        vm.stopPrank();
    }

    function slashAndRestake(uint256 by, bool back) external {
        address operator = _operator(by % OPERATORS);
        tangle.devSlash(operator, 1 ether);
        if (!back) return;
        vm.deal(operator, 1 ether);
        vm.prank(operator);
        tangle.increaseStake{value: 1 ether}();
    }

    function setCapacity(uint256 by, uint32 capacity) external {
        vm.prank(_operator(by % OPERATORS));
        try faas.setCapacity(1 + capacity % 5) {} catch {}
    }

    function wait(uint16 seconds_) external {
        vm.warp(block.timestamp + seconds_);
    }

    /// @dev Ends a service, rarely, and releases one of its calls.
    function terminate(uint256 which, uint256 seed) external {
        if (seed % 16 != 0) return;
        vm.prank(caller);
        try tangle.terminateService(services[which % 2]) {} catch {}
    }

    // ------------------------------------------------------------------- books

    /// @dev Logs of a call that failed are recorded too, and must not be believed.
    function _try(address by, address target, bytes memory data) private {
        vm.recordLogs();
        vm.prank(by);
        (bool ok,) = target.call(data);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (ok) _book(logs);
    }

    function _book(Vm.Log[] memory logs) private {
        for (uint256 i = 0; i < logs.length; i++) {
            bytes32 topic = logs[i].topics[0];
            if (topic == ITangle.JobCompleted.selector) {
                if (finishedBy[_u64(logs[i], 1)][_u64(logs[i], 2)] == address(0)) completedWithoutFinish++;
                continue;
            }
            if (logs[i].emitter != manager) continue;
            if (topic == IFaaSBlueprint.JobAssigned.selector) _onAssigned(logs[i]);
            if (topic == IFaaSBlueprint.JobFinished.selector) _onFinished(logs[i]);
            if (topic == IFaaSBlueprint.JobLost.selector) _onLost(logs[i]);
        }
    }

    function _onAssigned(Vm.Log memory log) private {
        (uint64 service, uint64 call, address operator) = _ids(log);
        assertEq(assignedTo[service][call], address(0), "a call is assigned once");
        assignedTo[service][call] = operator;
        callsOf[service]++;
        openOf[operator]++;
        assigned++;
    }

    function _onFinished(Vm.Log memory log) private {
        (uint64 service, uint64 call, address operator) = _ids(log);
        assertEq(finishedBy[service][call], address(0), "a call is finished once");
        finishedBy[service][call] = operator;
        openOf[operator]--;
        finished++;
    }

    function _onLost(Vm.Log memory log) private {
        (,, address operator) = _ids(log);
        openOf[operator]--;
        lost++;
    }

    function _ids(Vm.Log memory log) private pure returns (uint64, uint64, address) {
        return (_u64(log, 1), _u64(log, 2), address(uint160(uint256(log.topics[3]))));
    }

    function _u64(Vm.Log memory log, uint256 topic) private pure returns (uint64) {
        return uint64(uint256(log.topics[topic]));
    }
}

/// @title What holds after any sequence of moves
/// forge-config: default.isolate = true
contract InvariantsTest is Node {
    Handler private handler;

    function setUp() public override {
        handler = new Handler();
        handler.setUp();
        faas = handler.blueprint();
        (address core,,,) = faas.binding();
        vm.label(core, "core");
    }

    struct FuzzSelector {
        address target;
        bytes4[] selectors;
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        bytes4[] memory moves = new bytes4[](9);
        (moves[0], moves[1], moves[2]) = (Handler.submit.selector, Handler.answer.selector, Handler.answerTwo.selector);
        (moves[3], moves[4]) = (Handler.meddle.selector, Handler.leaveAndReturn.selector);
        (moves[5], moves[6]) = (Handler.slashAndRestake.selector, Handler.setCapacity.selector);
        (moves[7], moves[8]) = (Handler.wait.selector, Handler.terminate.selector);
        targets[0] = FuzzSelector(address(handler), moves);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev No stranger completes a job: who finished it is who had it, in every call, by events and by views.
    function invariant_OnlyTheAssigneeFinishes() public view {
        _eachCall(this.checkAssignee);
    }

    function checkAssignee(uint64 service, uint64 call, IFaaSBlueprint.Execution memory e) external view {
        assertEq(e.operator, handler.assignedTo(service, call), "assignee");
        address by = handler.finishedBy(service, call);
        assertTrue(by == address(0) || by == e.operator, "finished by the assignee");
        assertTrue((e.state == IFaaSBlueprint.JobState.Finished) == (by != address(0)), "records agree with events");
    }

    /// @dev The core never says completed where this contract says open, nor the other way around.
    function invariant_BothContractsAgree() public view {
        _eachCall(this.checkCompleted);
        assertEq(handler.completedWithoutFinish(), 0, "JobCompleted comes with JobFinished");
    }

    function checkCompleted(uint64 service, uint64 call, IFaaSBlueprint.Execution memory e) external view {
        ITangle.JobCall memory c = handler.core().getJobCall(service, call);
        assertTrue(c.completed == (e.state == IFaaSBlueprint.JobState.Finished), "completed");
        assertTrue(c.resultCount == (c.completed ? 1 : 0), "one result, or none");
    }

    function invariant_LoadIsOpenJobs() public view {
        uint256 open;
        for (uint256 i = 0; i < handler.OPERATORS(); i++) {
            address operator = handler.operatorAt(i);
            IFaaSBlueprint.OperatorInfo memory info = faas.operatorInfo(operator);
            assertEq(info.load, handler.openOf(operator), "load");
            assertEq(info.assigned, info.load + info.succeeded + info.failed + info.lost, "every job is accounted for");
            open += info.load;
        }
        uint256 ofServices = faas.serviceInfo(handler.services(0)).open + faas.serviceInfo(handler.services(1)).open;
        assertEq(open, ofServices, "operators and services agree");
        assertEq(open, handler.assigned() - handler.finished() - handler.lost(), "events agree");
    }

    function invariant_ItHoldsNoFunds() public view {
        assertEq(address(faas).balance, 0, "balance");
    }

    function _eachCall(function(uint64, uint64, IFaaSBlueprint.Execution memory) external view check) private view {
        for (uint256 s = 0; s < 2; s++) {
            uint64 service = handler.services(s);
            IFaaSBlueprint.Execution[] memory all = faas.executions(service, 0, type(uint64).max);
            assertEq(all.length, handler.callsOf(service), "calls");
            for (uint64 i = 0; i < all.length; i++) {
                check(service, i, all[i]);
            }
        }
    }
}
