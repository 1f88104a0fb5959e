// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSBlueprint, IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle} from "../src/interfaces/ITangle.sol";
import {InstanceId, JobId, RefId} from "../src/types/Ids.sol";
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
    mapping(uint64 service => mapping(uint64 call => bool)) public known;
    mapping(uint64 service => uint64) public callsOf;
    bytes32[] public refs; // as events told them
    mapping(bytes32 ref => IFaaSNouns.RefKind) public toldKind;
    mapping(bytes32 ref => IFaaSNouns.InstanceState) public toldState;
    mapping(bytes32 ref => uint256) public toldPorts;
    uint256 public grantedJobs;
    uint256 public grantedBranches;

    function setUp() public override {
        super.setUp();
        _register(OPERATORS, 3);
        services[0] = _service(OPERATORS, 0);
        services[1] = _service(OPERATORS, 0);
        for (uint256 i = 1; i < 5; i++) {
            _permit(services[0], party(i));
            _permit(services[1], party(i));
        }
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

    /// @dev A job that may name what exists, by the owner of things, an agent or a stranger.
    function submitStateful(uint256 which, uint8 job, uint256 by, uint256 pick, uint16 count) external {
        uint64 service = services[which % 2];
        bytes32 ref = refs.length == 0 ? bytes32(0) : refs[pick % refs.length];
        job = 2 + job % 10;
        bytes memory inputs =
            abi.encode(ref, uint256(count % 4), uint256(count % 4), uint256(0), uint256(0), uint256(0));
        if (job == MERGE) {
            bytes32[] memory ids = new bytes32[](1);
            ids[0] = ref;
            inputs = abi.encode(ids, uint8(0), "merged");
        } else if (job == START && count % 2 == 0) {
            inputs = _start(0);
        }
        _try(_party(by), address(tangle), abi.encodeCall(ITangle.submitJob, (service, job, inputs)));
    }

    /// @dev The output that the job should have.
    function answerWell(uint256 which, uint256 callSeed) external {
        uint64 service = services[which % 2];
        if (callsOf[service] == 0) return;
        uint64 call = uint64(callSeed % callsOf[service]);
        IFaaSNouns.Execution memory e = faas.execution(service, call);
        bytes memory output = abi.encode(_ref(service, call), keccak256("digest"), uint256(1), uint256(0));
        uint8 job = JobId.unwrap(e.job);
        if (job == RESUME) output = abi.encode(e.subject);
        else if (job == STOP || job == UPLOAD) output = abi.encode(uint256(1), uint256(1));
        else if (job == EXPOSE) output = abi.encode("https://x.example");
        else if (job <= ADVANCED) output = _output(0, 1);
        else if (job == BRANCH) output = _branchOutput(service, call);
        _try(assignedTo[service][call], address(tangle), abi.encodeCall(ITangle.submitResult, (service, call, output)));
    }

    /// @dev One to three branches were asked for; the first number that fits is not known here, so one is tried.
    function _branchOutput(uint64 service, uint64 call) private view returns (bytes memory) {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = _branch(service, call, 0);
        return abi.encode(ids);
    }

    function reassign(uint256 which, uint256 callSeed) external {
        uint64 service = services[which % 2];
        if (callsOf[service] == 0) return;
        uint64 call = uint64(callSeed % callsOf[service]);
        _try(address(this), manager, abi.encodeCall(faas.reassign, (service, call)));
    }

    function setAgent(uint256 owner_, uint256 agent, uint32 jobs, uint32 branches) external {
        bytes memory data = abi.encodeCall(
            faas.setAgentWithBudget, (_party(agent), 0x0fff, type(uint40).max, jobs % 100, branches % 100)
        );
        if (_party(owner_) == caller) grantedJobs += jobs % 100;
        if (_party(owner_) == caller) grantedBranches += branches % 100;
        _try(_party(owner_), manager, data);
    }

    function passOn(uint256 from, uint256 to, uint32 jobs, uint32 branches) external {
        bytes memory data =
            abi.encodeCall(faas.passOn, (caller, _party(to), 0x0fff, type(uint40).max, jobs % 100, branches % 100));
        _try(_party(from), manager, data);
    }

    /// @dev The owner of all that is made at first, three that may be agents, and a stranger to it.
    function _party(uint256 i) private view returns (address) {
        return i % 5 == 0 ? caller : party(i % 5);
    }

    function party(uint256 i) public pure returns (address) {
        return address(uint160(0xA6E470 + i));
    }

    function owned() external view returns (address) {
        return caller;
    }

    function refCount() external view returns (uint256) {
        return refs.length;
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
            if (topic == IFaaSNouns.JobAssigned.selector) _onAssigned(logs[i]);
            if (topic == IFaaSNouns.JobReassigned.selector) _onReassigned(logs[i]);
            if (logs[i].topics.length > 2) _onResource(logs[i], topic);
            if (topic == IFaaSNouns.JobFinished.selector) _onFinished(logs[i]);
            if (topic == IFaaSNouns.JobLost.selector) _onLost(logs[i]);
        }
    }

    /// @dev A call has one operator at a time: it is given on only by JobReassigned, which comes before.
    function _onAssigned(Vm.Log memory log) private {
        (uint64 service, uint64 call, address operator) = _ids(log);
        assertEq(assignedTo[service][call], address(0), "a call has one operator at a time");
        if (!known[service][call]) {
            known[service][call] = true;
            callsOf[service]++;
            assigned++;
        }
        assignedTo[service][call] = operator;
        openOf[operator]++;
    }

    function _onReassigned(Vm.Log memory log) private {
        (uint64 service, uint64 call,) = _ids(log);
        (address from,) = abi.decode(log.data, (address, uint64));
        assertEq(assignedTo[service][call], from, "it was that operator's");
        assignedTo[service][call] = address(0);
        openOf[from]--;
    }

    function _onResource(Vm.Log memory log, bytes32 topic) private {
        bytes32 ref = log.topics[2];
        if (topic == IFaaSNouns.SnapshotCreated.selector || topic == IFaaSNouns.BranchesMerged.selector) {
            _told(ref, IFaaSNouns.RefKind.Snapshot);
        } else if (topic == IFaaSNouns.InstanceStarted.selector || topic == IFaaSNouns.BranchCreated.selector) {
            _told(ref, IFaaSNouns.RefKind.Instance);
        } else if (topic == IFaaSNouns.InstancePaused.selector) {
            toldState[ref] = IFaaSNouns.InstanceState.Paused;
        } else if (topic == IFaaSNouns.InstanceResumed.selector) {
            toldState[ref] = IFaaSNouns.InstanceState.Running;
        } else if (topic == IFaaSNouns.InstanceStopped.selector) {
            toldState[ref] = IFaaSNouns.InstanceState.Stopped;
        } else if (topic == IFaaSNouns.PortExposed.selector) {
            toldPorts[ref]++;
        }
    }

    function _told(bytes32 ref, IFaaSNouns.RefKind kind) private {
        assertTrue(toldKind[ref] == IFaaSNouns.RefKind.None, "made once");
        toldKind[ref] = kind;
        refs.push(ref);
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
        bytes4[] memory moves = new bytes4[](16);
        (moves[0], moves[1], moves[2]) = (Handler.submit.selector, Handler.answer.selector, Handler.answerTwo.selector);
        (moves[3], moves[4]) = (Handler.meddle.selector, Handler.leaveAndReturn.selector);
        (moves[5], moves[6]) = (Handler.slashAndRestake.selector, Handler.setCapacity.selector);
        (moves[7], moves[8]) = (Handler.wait.selector, Handler.terminate.selector);
        (moves[9], moves[10]) = (Handler.submitStateful.selector, Handler.answerWell.selector);
        (moves[11], moves[12]) = (Handler.reassign.selector, Handler.setAgent.selector);
        moves[13] = Handler.passOn.selector;
        (moves[14], moves[15]) = (Handler.submitStateful.selector, Handler.answerWell.selector); // twice as often
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

    function checkAssignee(uint64 service, uint64 call, IFaaSNouns.Execution memory e) external view {
        assertEq(e.operator, handler.assignedTo(service, call), "assignee");
        address by = handler.finishedBy(service, call);
        assertTrue(by == address(0) || by == e.operator, "finished by the assignee");
        assertTrue((e.state == IFaaSNouns.JobState.Finished) == (by != address(0)), "records agree with events");
    }

    /// @dev The core never says completed where this contract says open, nor the other way around.
    function invariant_BothContractsAgree() public view {
        _eachCall(this.checkCompleted);
        assertEq(handler.completedWithoutFinish(), 0, "JobCompleted comes with JobFinished");
    }

    function checkCompleted(uint64 service, uint64 call, IFaaSNouns.Execution memory e) external view {
        ITangle.JobCall memory c = handler.core().getJobCall(service, call);
        assertTrue(c.completed == (e.state == IFaaSNouns.JobState.Finished), "completed");
        assertTrue(c.resultCount == (c.completed ? 1 : 0), "one result, or none");
    }

    function invariant_LoadIsOpenJobs() public view {
        uint256 open;
        for (uint256 i = 0; i < handler.OPERATORS(); i++) {
            address operator = handler.operatorAt(i);
            IFaaSNouns.OperatorInfo memory info = faas.operatorInfo(operator);
            assertEq(info.load, handler.openOf(operator), "load");
            assertEq(info.assigned, info.load + info.succeeded + info.failed + info.lost, "every job is accounted for");
            open += info.load;
        }
        uint256 ofServices = faas.serviceInfo(handler.services(0)).open + faas.serviceInfo(handler.services(1)).open;
        assertEq(open, ofServices, "operators and services agree");
        assertEq(open, handler.assigned() - handler.finished() - handler.lost(), "events agree");
    }

    /// @dev What events told of snapshots and instances is what the views say, and nothing else exists.
    function invariant_RegistriesAgreeWithEvents() public view {
        uint256 told = handler.refCount();
        uint256 listed;
        for (uint256 s = 0; s < 2; s++) {
            listed += faas.snapshots(handler.services(s), 0, type(uint64).max).length;
            listed += faas.instances(handler.services(s), 0, type(uint64).max).length;
        }
        assertEq(listed, told, "as many");
        for (uint256 i = 0; i < told; i++) {
            bytes32 ref = handler.refs(i);
            IFaaSNouns.RefKind kind = handler.toldKind(ref);
            assertTrue(faas.kindOf(RefId.wrap(ref)) == kind, "kind");
            if (kind != IFaaSNouns.RefKind.Instance) continue;
            IFaaSNouns.InstanceInfo memory info = faas.instance(InstanceId.wrap(ref));
            assertTrue(info.state == handler.toldState(ref), "state");
            assertEq(faas.ports(InstanceId.wrap(ref), 100).length, handler.toldPorts(ref), "ports");
        }
    }

    /// @dev All live budgets under one owner together are never more than that owner gave.
    function invariant_BudgetsNeverGrow() public view {
        (uint256 jobs, uint256 branches) = (0, 0);
        for (uint256 i = 1; i < 5; i++) {
            IFaaSNouns.AgentInfo memory a = faas.agentOf(handler.owned(), handler.party(i));
            if (!a.live) continue;
            jobs += a.jobs;
            branches += a.branches;
        }
        assertTrue(jobs <= handler.grantedJobs() && branches <= handler.grantedBranches(), "given");
    }

    function invariant_ItHoldsNoFunds() public view {
        assertEq(address(faas).balance, 0, "balance");
    }

    function _eachCall(function(uint64, uint64, IFaaSNouns.Execution memory) external view check) private view {
        for (uint256 s = 0; s < 2; s++) {
            uint64 service = handler.services(s);
            IFaaSNouns.Execution[] memory all = faas.executions(service, 0, type(uint64).max);
            assertEq(all.length, handler.callsOf(service), "calls");
            for (uint64 i = 0; i < all.length; i++) {
                check(service, i, all[i]);
            }
        }
    }
}
