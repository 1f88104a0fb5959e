// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Verdict} from "../src/libraries/Verdict.sol";
import {ServiceId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title One job, one operator: every known way around it
/// @dev Each call is a transaction of its own: transient storage has to end with it, as on a chain.
/// forge-config: default.isolate = true
contract VerdictTest is Node {
    uint64 private service;

    function setUp() public override {
        super.setUp();
        service = _network(3, 0);
    }

    /// @dev Hard: the transaction of an operator that was not assigned leaves nothing, not even a count.
    function test_AStrangersResultUndoesItsTransaction() public {
        uint64 call = _submit(service, EXECUTE);
        address stranger = _stranger(service, call);
        vm.prank(stranger);
        vm.expectRevert(bytes(""));
        tangle.submitResult(service, call, _output(0, 1));

        ITangle.JobCall memory c = tangle.getJobCall(service, call);
        assertTrue(!c.completed && c.resultCount == 0, "untouched in the core");
        assertTrue(_state(service, call) == IFaaSNouns.JobState.Assigned, "still assigned");
        _answer(service, call, _output(0, 1));
        assertTrue(_isCompleted(service, call), "the assignee is not locked out");
    }

    /// @dev An accept of an earlier transaction, and of an earlier call, is worth nothing.
    function test_AnAcceptDoesNotOutliveItsTransaction() public {
        uint64 first = _submit(service, EXECUTE);
        uint64 second = _submit(service, EXECUTE);
        _answer(service, first, _output(0, 1));
        address stranger = _stranger(service, second);
        vm.prank(stranger);
        vm.expectRevert(bytes(""));
        tangle.submitResult(service, second, _output(0, 1));
        assertTrue(!_isCompleted(service, second), "open");
    }

    function test_ABatchWithAForeignCallFailsAsAWhole() public {
        uint64 own = _submit(service, EXECUTE);
        uint64 foreign = _submit(service, EXECUTE);
        (uint64[] memory calls, bytes[] memory outputs) = _batch(own, foreign);
        vm.prank(_assignee(service, own));
        vm.expectRevert(bytes(""));
        tangle.submitResults(service, calls, outputs);
        assertTrue(!_isCompleted(service, own) && !_isCompleted(service, foreign), "both open");
    }

    function test_ABatchOfOwnCallsCompletesAll() public {
        uint64 first = _submit(service, EXECUTE);
        _submit(service, EXECUTE);
        _submit(service, EXECUTE);
        uint64 fourth = _submit(service, ADVANCED);
        assertEq(_assignee(service, first), _assignee(service, fourth), "both go to the same operator");
        (uint64[] memory calls, bytes[] memory outputs) = _batch(first, fourth);
        vm.prank(_assignee(service, first));
        tangle.submitResults(service, calls, outputs);
        assertTrue(_isCompleted(service, first) && _isCompleted(service, fourth), "both completed");
    }

    /// @dev The accept of the own call is still in transient storage when the foreign hook fails: the core's answer that
    /// the own call is completed is what stops it.
    function test_AStaleAcceptInOneTransactionIsStoppedByTheCompletedCheck() public {
        uint64 own = _submit(service, EXECUTE);
        uint64 foreign = _submit(service, EXECUTE);
        StaleCore core = new StaleCore();
        address bare = _implementation(address(core), address(0));
        core.set(_operator(0));
        core.call(bare, abi.encodeWithSignature("onRegister(address,bytes)", _operator(0), bytes("")));
        core.call(bare, abi.encodeWithSignature("onJobCall(uint64,uint8,uint64,bytes)", 0, 0, own, bytes("")));
        core.call(bare, abi.encodeWithSignature("onJobCall(uint64,uint8,uint64,bytes)", 0, 0, foreign, bytes("")));

        (bool first, bool denied, bool second) = core.acceptThenAskAgain(bare, own, foreign, _operator(0));
        assertTrue(first, "accepted while open");
        assertTrue(denied, "a denied result takes the accept back, though its call is open still");
        assertTrue(!second, "not once completed");
    }

    function test_TheAssigneeCannotAnswerTwice() public {
        uint64 call = _submit(service, EXECUTE);
        address operator = _assignee(service, call);
        _answer(service, call, _output(0, 1));
        vm.prank(operator);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.JobAlreadyCompleted.selector, service, call));
        tangle.submitResult(service, call, _output(0, 1));
    }

    /// @dev Whatever gas the caller picks: the call completes with a record here, or not at all.
    function testFuzz_StarvedHooksNeverComplete(uint256 gas) public {
        uint64 call = _submit(service, EXECUTE);
        gas = 20_000 + gas % 600_000;
        address operator = _assignee(service, call);
        bytes memory data = abi.encodeCall(ITangle.submitResult, (service, call, _output(0, 1)));
        vm.prank(operator);
        (bool ok,) = address(tangle).call{gas: gas}(data);
        bool finished = _state(service, call) == IFaaSNouns.JobState.Finished;
        assertTrue(ok == _isCompleted(service, call), "succeeds only by completing");
        assertTrue(finished == _isCompleted(service, call), "both contracts agree");
    }

    function testFuzz_StarvedStrangersNeverComplete(uint256 gas) public {
        uint64 call = _submit(service, EXECUTE);
        gas = 20_000 + gas % 600_000;
        bytes memory data = abi.encodeCall(ITangle.submitResult, (service, call, _output(0, 1)));
        vm.prank(_stranger(service, call));
        (bool ok,) = address(tangle).call{gas: gas}(data);
        assertTrue(!ok && !_isCompleted(service, call), "open");
    }

    /// @dev A failing query counts as one result, so it must not fail with the gas that the core can leave it.
    function testFuzz_TheQueryAnswersWithLittleGas(uint256 gas) public view {
        gas = 3_000 + gas % 100_000;
        bytes memory question = abi.encodeWithSignature("getRequiredResultCount(uint64,uint8)", service, EXECUTE);
        (bool warm,) = implementation.staticcall(question);
        assertTrue(warm, "implementation answers");
        (bool ok, bytes memory answer) = implementation.staticcall{gas: gas}(question);
        assertTrue(ok && answer.length == 32, "answers");
        assertTrue(abi.decode(answer, (uint256)) > type(uint32).max, "with no uint32");
    }

    function testFuzz_TheQueryRefusesWhenNothingWasAccepted(uint64 anyService, uint8 job) public view {
        (bool ok, bytes memory answer) =
            manager.staticcall(abi.encodeWithSignature("getRequiredResultCount(uint64,uint8)", anyService, job));
        assertTrue(ok && answer.length == 32, "never reverts");
        assertEq(abi.decode(answer, (uint256)), type(uint256).max, "refuses");
    }

    function test_HooksObeyOnlyTheCore() public {
        uint64 call = _submit(service, EXECUTE);
        address operator = _assignee(service, call);
        bytes memory refused = abi.encodeWithSelector(IFaaSNouns.OnlyTangle.selector, address(this));
        vm.expectRevert(refused);
        hooks().onJobResult(service, EXECUTE, call, operator, bytes32(0), _output(0, 1));
        vm.expectRevert(refused);
        hooks().onJobResult(service, EXECUTE, call, operator, bytes(""), _output(0, 1));
        vm.expectRevert(refused);
        hooks().onJobCall(service, EXECUTE, call + 1, "");
        vm.expectRevert(refused);
        hooks().onRegister(address(this), "");
        vm.expectRevert(refused);
        hooks().onUnregister(operator);
        vm.expectRevert(refused);
        hooks().onOperatorJoined(service, address(this), 0);
        vm.expectRevert(refused);
        hooks().onOperatorLeft(service, operator);
        vm.expectRevert(refused);
        hooks().onBlueprintCreated(7, owner, address(tangle));
    }

    /// @dev Planting a verdict and using it in one transaction is the attack that the guard above is for.
    function test_APlantedVerdictIsNotPossible() public {
        uint64 call = _submit(service, EXECUTE);
        Planter planter = new Planter();
        (bool planted, uint256 count) = planter.plant(manager, service, call, _stranger(service, call));
        assertTrue(!planted && count > type(uint32).max, "refused");
    }

    /// @dev Older cores pass the inputs themselves; the hook has another selector then.
    function test_TheOlderResultHookDoesTheSame() public {
        uint64 call = _submit(service, EXECUTE);
        address operator = _assignee(service, call);
        vm.prank(address(tangle));
        hooks().onJobResult(service, EXECUTE, call, operator, _inputs(), _output(0, 5));
        assertTrue(_state(service, call) == IFaaSNouns.JobState.Finished, "finished");
        assertEq(faas.execution(service, call).executionTimeMs, 5, "decoded");
    }

    function test_AResultForAnotherJobTypeIsNotAccepted() public {
        uint64 call = _submit(service, EXECUTE);
        address operator = _assignee(service, call);
        vm.prank(address(tangle));
        hooks().onJobResult(service, ADVANCED, call, operator, bytes32(0), _output(0, 5));
        assertTrue(_state(service, call) == IFaaSNouns.JobState.Assigned, "still assigned");
    }

    function test_AQuotedJobGoesToItsOneOperator() public {
        address quoted = _operator(2);
        uint64 call = _submitQuoted(_quotes(1, 2));
        assertEq(_assignee(service, call), quoted, "quoted");
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.NotQuotedOperator.selector, service, call));
        tangle.submitResult(service, call, _output(0, 1));
        _answer(service, call, _output(0, 1));
        assertTrue(_isCompleted(service, call), "completed");
        assertEq(faas.operatorInfo(quoted).load, 0, "load");
    }

    function test_AJobQuotedByTwoIsRefused() public {
        ITangle.SignedJobQuote[] memory quotes = _quotes(2, 0);
        bytes memory cause = abi.encodeWithSelector(IFaaSNouns.NotOneQuotedOperator.selector, service, 0, 2);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
        tangle.submitJobFromQuote(service, EXECUTE, _inputs(), quotes);
    }

    function test_AQuoteIsUsedOnce() public {
        ITangle.SignedJobQuote[] memory quotes = _quotes(1, 1);
        _submitQuoted(quotes);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.QuoteAlreadyUsed.selector, _operator(1)));
        tangle.submitJobFromQuote(service, EXECUTE, _inputs(), quotes);
    }

    function testFuzz_TheWordNamesOneCall(uint64 s, uint64 c, uint8 j, uint64 s2, uint8 j2) public pure {
        (bool yes, uint64 call) = Verdict.accepted(Verdict.accept(s, c, j), s, j);
        assertTrue(yes && call == c, "its own");
        (bool other,) = Verdict.accepted(Verdict.accept(s, c, j), s2, j2);
        assertTrue(other == (s == s2 && j == j2), "no other");
        (bool none,) = Verdict.accepted(Verdict.DENY, s, j);
        assertTrue(!none, "deny");
    }

    // ----------------------------------------------------------------- support

    function _batch(uint64 a, uint64 b) private pure returns (uint64[] memory calls, bytes[] memory outputs) {
        calls = new uint64[](2);
        (calls[0], calls[1]) = (a, b);
        outputs = new bytes[](2);
        (outputs[0], outputs[1]) = (_output(0, 1), _output(0, 2));
    }

    function _submitQuoted(ITangle.SignedJobQuote[] memory quotes) private returns (uint64) {
        vm.prank(caller);
        return tangle.submitJobFromQuote(service, EXECUTE, _inputs(), quotes);
    }

    /// @dev Free quotes by `n` operators from number `first` on, signed as the protocol says.
    function _quotes(uint256 n, uint256 first) private view returns (ITangle.SignedJobQuote[] memory quotes) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("TangleQuote"),
                keccak256("1"),
                block.chainid,
                address(tangle)
            )
        );
        bytes32 kind = keccak256(
            "JobQuoteDetails(address requester,uint64 serviceId,uint8 jobIndex,uint256 price,uint64 timestamp,uint64 expiry,uint8 confidentiality,bytes32 inputsHash)"
        );
        quotes = new ITangle.SignedJobQuote[](n);
        for (uint256 i = 0; i < n; i++) {
            ITangle.JobQuoteDetails memory d;
            (d.requester, d.serviceId, d.inputsHash) = (caller, service, keccak256(_inputs()));
            (d.timestamp, d.expiry) = (uint64(block.timestamp), uint64(block.timestamp + 60 + i)); // equal quotes collide
            bytes32 digest =
                keccak256(abi.encodePacked(hex"1901", domain, keccak256(bytes.concat(kind, abi.encode(d)))));
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(first + i + 1, digest);
            quotes[i] = ITangle.SignedJobQuote(d, abi.encodePacked(r, s, v), _operator(first + i));
        }
    }
}

/// @title Calls a hook and the query that follows it in one transaction, as an attacker would
contract Planter {
    function plant(address manager, uint64 service, uint64 call, address operator)
        external
        returns (bool planted, uint256 count)
    {
        bytes memory hook = abi.encodeWithSignature(
            "onJobResult(uint64,uint8,uint64,address,bytes32,bytes)", service, 0, call, operator, bytes32(0), bytes("")
        );
        (planted,) = manager.call(hook);
        (, bytes memory answer) =
            manager.staticcall(abi.encodeWithSignature("getRequiredResultCount(uint64,uint8)", service, 0));
        count = abi.decode(answer, (uint256));
    }
}

/// @title A core that asks for the count twice after one accepted result, the second time after completion
contract StaleCore {
    address private operator;
    bool private completed;

    function set(address operator_) external {
        operator = operator_;
    }

    function call(address manager, bytes calldata data) external {
        (bool ok,) = manager.call(data);
        require(ok, "hook");
    }

    function acceptThenAskAgain(address manager, uint64 own, uint64 foreign, address by)
        external
        returns (bool first, bool denied, bool second)
    {
        _result(manager, own, by);
        first = _count(manager) == 1;
        _result(manager, foreign, address(this)); // somebody who was not assigned
        denied = _count(manager) > type(uint32).max;
        _result(manager, foreign, by);
        completed = true;
        second = _count(manager) == 1;
    }

    function _result(address manager, uint64 callId, address by) private {
        (bool ok,) = manager.call(
            abi.encodeWithSignature(
                "onJobResult(uint64,uint8,uint64,address,bytes32,bytes)", 0, 0, callId, by, bytes32(0), bytes("")
            )
        );
        require(ok, "result");
    }

    function _count(address manager) private view returns (uint256) {
        (, bytes memory answer) =
            manager.staticcall(abi.encodeWithSignature("getRequiredResultCount(uint64,uint8)", 0, 0));
        return abi.decode(answer, (uint256));
    }

    function getJobCall(uint64, uint64) external view returns (ITangle.JobCall memory c) {
        c.caller = address(this);
        c.completed = completed;
    }

    function getService(uint64) external pure returns (ITangle.Service memory s) {
        s.operatorCount = 1;
    }

    function getServiceOperators(uint64) external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = operator;
    }

    function isServiceOperator(uint64, address who) external view returns (bool) {
        return who == operator;
    }
}
