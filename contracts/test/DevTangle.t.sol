// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBlueprintServiceManager} from "../src/interfaces/IBlueprintServiceManager.sol";
import {ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {OddManager} from "./support/OddManager.sol";
import {vm} from "./support/Vm.sol";

/// @title The local core treats a manager as the real one does
contract DevTangleTest is Node {
    bytes4 private constant RESULT = bytes4(keccak256("onJobResult(uint64,uint8,uint64,address,bytes32,bytes)"));

    OddManager private odd;
    uint64 private service;

    function setUp() public override {
        _deploy(ITangle.MembershipModel.Dynamic);
        odd = new OddManager();
        manager = address(odd);
        vm.prank(owner);
        blueprintId =
            tangle.createBlueprint(_definition(manager, ITangle.MembershipModel.Dynamic, ITangle.PricingModel.PayOnce));
        _set(IBlueprintServiceManager.getRequiredResultCount.selector, OddManager.Mood.Word, 1);
        _set(IBlueprintServiceManager.getMinOperatorStake.selector, OddManager.Mood.Word, 1);
        service = _network(2, 0);
    }

    function test_HooksComeInOrder() public {
        uint64 call = _submit(service, EXECUTE);
        _result(0, call);
        vm.prank(caller);
        tangle.terminateService(service);
        bytes4[11] memory want = [
            IBlueprintServiceManager.onBlueprintCreated.selector,
            IBlueprintServiceManager.onRegister.selector,
            IBlueprintServiceManager.onRegister.selector,
            IBlueprintServiceManager.onRequest.selector,
            IBlueprintServiceManager.onApprove.selector,
            IBlueprintServiceManager.onApprove.selector,
            IBlueprintServiceManager.onServiceInitialized.selector,
            IBlueprintServiceManager.onJobCall.selector,
            RESULT,
            IBlueprintServiceManager.onServiceTermination.selector,
            bytes4(0)
        ];
        assertEq(odd.seenCount(), want.length - 1, "calls");
        for (uint256 i = 0; i + 1 < want.length; i++) {
            assertEq(bytes32(odd.seen(i)), bytes32(want[i]), "order");
        }
    }

    function test_HooksGetTheGasThatTheProtocolGrants() public {
        _submit(service, EXECUTE);
        vm.assertLe(odd.gasSeen(), tangle.managerHookGasLimit(), "no more");
        vm.assertGe(odd.gasSeen(), tangle.managerHookGasLimit() - 1000, "and no less");
        assertEq(tangle.managerHookGasLimit(), 500_000, "limit");
    }

    function test_ARefusedJobDoesNotExist() public {
        _set(IBlueprintServiceManager.onJobCall.selector, OddManager.Mood.Revert, 0);
        bytes memory cause = abi.encodeWithSignature("Error(string)", "odd");
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");
        _set(IBlueprintServiceManager.onJobCall.selector, OddManager.Mood.RevertEmpty, 0);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerRejected.selector, manager));
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");
        _set(IBlueprintServiceManager.onJobCall.selector, OddManager.Mood.Burn, 0);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerRejected.selector, manager));
        vm.prank(caller);
        tangle.submitJob(service, EXECUTE, "");
        assertEq(tangle.getJobCall(service, 0).caller, address(0), "no call");
    }

    /// @dev The fact that the verdict exists for: a reverting result hook rejects nothing.
    function test_ARevertingResultHookIsIgnored() public {
        uint64 call = _submit(service, EXECUTE);
        _set(RESULT, OddManager.Mood.Revert, 0);
        vm.expectEmit(address(tangle));
        emit ITangle.ManagerHookFailed(manager, RESULT, abi.encodeWithSignature("Error(string)", "odd"));
        _result(1, call);
        assertTrue(_isCompleted(service, call), "completed");
    }

    function test_TheCountDecides() public {
        bytes4 query = IBlueprintServiceManager.getRequiredResultCount.selector;
        _set(query, OddManager.Mood.Revert, 0);
        assertTrue(_completes(), "failure means 1");
        _set(query, OddManager.Mood.Short, 0);
        assertTrue(_completes(), "too short means 1");
        _set(query, OddManager.Mood.Word, 0);
        assertTrue(_completes(), "0 completes at once");
        _set(query, OddManager.Mood.Word, 2);
        assertTrue(!_completes(), "2 waits for another");
        _set(query, OddManager.Mood.Word, type(uint32).max);
        assertTrue(!_completes(), "the greatest count waits for ever");
        uint64 call = _submit(service, EXECUTE);
        _set(query, OddManager.Mood.Word, uint256(type(uint32).max) + 1);
        vm.expectRevert(bytes(""));
        _result(0, call);
    }

    function test_AggregationFailsClosed() public {
        uint64 call = _submit(service, EXECUTE);
        bytes4 query = IBlueprintServiceManager.requiresAggregation.selector;
        bytes memory refused = abi.encodeWithSelector(ITangleErrors.AggregationRequired.selector, service, EXECUTE);
        _set(query, OddManager.Mood.Word, 1);
        vm.expectRevert(refused);
        _result(0, call);
        _set(query, OddManager.Mood.Revert, 0);
        vm.expectRevert(refused);
        _result(0, call);
    }

    function test_JoiningFailsOpen() public {
        _registerOne(_operator(2), 2, "");
        _set(IBlueprintServiceManager.canJoin.selector, OddManager.Mood.Revert, 0);
        vm.prank(_operator(2));
        tangle.joinService(service, 1);
        assertTrue(tangle.isServiceOperator(service, _operator(2)), "joined");
    }

    function test_OnlyTheManagerForcesOut() public {
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.Unauthorized.selector));
        tangle.forceRemoveOperator(service, _operator(0));
        vm.prank(manager);
        tangle.forceRemoveOperator(service, _operator(0));
        vm.prank(manager);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidState.selector));
        tangle.forceRemoveOperator(service, _operator(1));
        _set(IBlueprintServiceManager.forceRemoveAllowsBelowMin.selector, OddManager.Mood.Word, 1);
        vm.prank(manager);
        tangle.forceRemoveOperator(service, _operator(1));
        assertEq(tangle.getServiceOperators(service).length, 0, "empty");
    }

    function test_ResultsAreCheckedBeforeTheManagerHears() public {
        uint64 call = _submit(service, EXECUTE);
        uint256 before = odd.seenCount();
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.OperatorNotInService.selector, service, address(this)));
        tangle.submitResult(service, call, "");
        tangle.devSlash(_operator(0), 1);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.OperatorNotActive.selector, _operator(0)));
        _result(0, call);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.JobCallNotFound.selector, service, 9));
        _result(1, 9);
        _set(IBlueprintServiceManager.getRequiredResultCount.selector, OddManager.Mood.Word, 2);
        _result(1, call);
        vm.expectRevert(
            abi.encodeWithSelector(ITangleErrors.ResultAlreadySubmitted.selector, service, call, _operator(1))
        );
        _result(1, call);
        assertEq(odd.seenCount(), before + 1, "one hook for one result");
    }

    function test_JobsAreForPermittedCallersOfRunningServices() public {
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.NotPermittedCaller.selector, service, address(this)));
        tangle.submitJob(service, EXECUTE, "");
        vm.prank(caller);
        tangle.addPermittedCaller(service, address(this));
        tangle.submitJob(service, EXECUTE, "");
        vm.prank(caller);
        tangle.removePermittedCaller(service, address(this));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.NotPermittedCaller.selector, service, address(this)));
        tangle.submitJob(service, EXECUTE, "");
        vm.startPrank(caller);
        tangle.terminateService(service);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ServiceNotActive.selector, service));
        tangle.submitJob(service, EXECUTE, "");
        vm.stopPrank();
    }

    function test_AnExpiredServiceStaysActiveButRefusesWork() public {
        uint64 brief = _service(2, 1 hours);
        vm.warp(block.timestamp + 1 hours + 1);
        assertTrue(tangle.isServiceActive(brief), "active");
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ServiceExpired.selector, brief));
        tangle.submitJob(brief, EXECUTE, "");
    }

    function test_EventDrivenJobsArePaidExactly() public {
        uint64 paid = _paidService();
        vm.deal(caller, 1 ether);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidMsgValue.selector, 500, 499));
        tangle.submitJob{value: 499}(paid, EXECUTE, "");
        uint64 call = tangle.submitJob{value: 500}(paid, EXECUTE, "");
        vm.stopPrank();
        assertEq(tangle.getJobCall(paid, call).payment, 500, "payment");
        uint256 before = owner.balance;
        vm.prank(_operator(0));
        tangle.submitResult(paid, call, "");
        assertTrue(_isCompleted(paid, call), "a blueprint without a manager works");
        assertEq(owner.balance - before, 100, "a fifth to the developer");
        assertEq(tangle.pendingRewards(_operator(0)), 100, "two fifths to the operators");
        assertEq(tangle.pendingRewards(_operator(1), address(0)), 100, "whoever answered");
    }

    function test_RewardsAreClaimedOnce() public {
        test_EventDrivenJobsArePaidExactly();
        address operator = _operator(0);
        uint256 before = operator.balance;
        vm.startPrank(operator);
        tangle.claimRewards(address(1));
        assertEq(operator.balance, before, "none of another token");
        tangle.claimRewards();
        assertEq(operator.balance, before + 100, "claimed");
        tangle.claimRewardsAll();
        assertEq(operator.balance, before + 100, "once");
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.Unauthorized.selector));
        tangle.devPay(0, 100, 0, false);
        vm.stopPrank();
    }

    function test_SlashesTakeStakeAfterTheirWindow() public {
        vm.startPrank(caller);
        uint64 slash = tangle.proposeSlash(service, _operator(0), 1000, keccak256("late"));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidState.selector));
        tangle.executeSlash(slash);
        vm.warp(block.timestamp + 7 days + 15);
        assertEq(tangle.executeSlash(slash), 0.1 ether, "a tenth");
        assertEq(tangle.getOperatorStake(_operator(0)), 0.9 ether, "taken");
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidState.selector));
        tangle.executeSlash(slash);
        vm.stopPrank();
    }

    function _paidService() private returns (uint64) {
        ITangle.BlueprintDefinition memory d =
            _definition(address(0), ITangle.MembershipModel.Fixed, ITangle.PricingModel.EventDriven);
        d.config.eventRate = 500;
        vm.prank(owner);
        blueprintId = tangle.createBlueprint(d);
        _register2();
        return _service(2, 0);
    }

    function test_RequestsCanBeRejectedAndExpire() public {
        address[] memory chosen = new address[](1);
        chosen[0] = _operator(0);
        address[] memory none;
        vm.deal(caller, 1 ether);
        _set(IBlueprintServiceManager.queryIsPaymentAssetAllowed.selector, OddManager.Mood.Word, 1);
        vm.startPrank(caller);
        uint64 first = tangle.requestService{value: 1000}(
            blueprintId, chosen, "", none, 0, address(0), 1000, ITangle.ConfidentialityPolicy.Any
        );
        uint64 second =
            tangle.requestService(blueprintId, chosen, "", none, 0, address(0), 0, ITangle.ConfidentialityPolicy.Any);
        vm.stopPrank();
        vm.prank(_operator(0));
        tangle.rejectService(first);
        assertEq(caller.balance, 1 ether, "refunded");
        vm.warp(block.timestamp + 3601);
        ITangle.ApprovalParams memory p;
        p.requestId = second;
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ServiceRequestExpiredError.selector, second));
        tangle.approveService(p);
    }

    function test_KeysAreSixtyFiveBytesAndUnique() public {
        vm.deal(address(this), 1 ether);
        tangle.registerOperator{value: 1 ether}();
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidOperatorKey.selector));
        tangle.registerOperator(blueprintId, new bytes(64), "http://operator");
        bytes memory taken = tangle.getOperatorPublicKey(blueprintId, _operator(0));
        vm.expectRevert(
            abi.encodeWithSelector(ITangleErrors.DuplicateOperatorKey.selector, blueprintId, keccak256(taken))
        );
        tangle.registerOperator(blueprintId, taken, "http://operator");
    }

    // ----------------------------------------------------------------- support

    function _set(bytes4 selector, OddManager.Mood mood, uint256 word) private {
        odd.set(selector, mood, word);
    }

    function _result(uint256 operator, uint64 call) private {
        vm.prank(_operator(operator));
        tangle.submitResult(service, call, "");
    }

    function _completes() private returns (bool) {
        uint64 call = _submit(service, EXECUTE);
        _result(0, call);
        return _isCompleted(service, call);
    }

    function _register2() private {
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(_operator(i));
            tangle.registerOperator(blueprintId, abi.encodePacked(bytes1(0x04), i, bytes32(0)), "http://operator");
        }
    }
}
