// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSBlueprint, IFaaSNouns} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

interface IOwned {
    function owner() external view returns (address);
    function transferOwnership(address next) external;
    function acceptOwnership() external;
    function initialize() external;
    function upgradeToAndCall(address implementation, bytes calldata data) external payable;
}

/// @title One core, one blueprint, one owner
contract BindingTest is Node {
    address private constant MALLORY = address(0xBAD);

    function test_TheBlueprintIsBound() public view {
        (address core, address staking, bool bound, uint64 id) = faas.binding();
        assertEq(core, address(tangle), "core");
        assertEq(staking, address(tangle), "staking");
        assertTrue(bound && id == blueprintId, "blueprint");
    }

    function test_ASecondBlueprintIsRefused() public {
        _expectWrong(1, owner);
        vm.prank(owner);
        tangle.createBlueprint(_definition(manager, ITangle.MembershipModel.Fixed, ITangle.PricingModel.PayOnce));
    }

    /// @dev Anyone can name our contract as the manager of a blueprint; that must not bind it.
    function test_AStrangersBlueprintIsRefused() public {
        manager = _implementation(address(tangle), address(tangle));
        _expectWrong(1, MALLORY);
        vm.prank(MALLORY);
        tangle.createBlueprint(_definition(manager, ITangle.MembershipModel.Fixed, ITangle.PricingModel.PayOnce));

        vm.prank(owner);
        tangle.createBlueprint(_definition(manager, ITangle.MembershipModel.Fixed, ITangle.PricingModel.PayOnce));
        (,, bool bound,) = IFaaSBlueprint(manager).binding();
        assertTrue(bound, "it works without a proxy, for its owner");
    }

    function test_AnotherCoreIsRefused() public {
        ITangle other = ITangle(vm.deployCode("DevTangle.sol:DevTangle"));
        address fresh = _implementation(address(tangle), address(tangle));
        bytes memory cause = abi.encodeWithSelector(IFaaSNouns.OnlyTangle.selector, address(other));
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, fresh, cause));
        other.createBlueprint(_definition(fresh, ITangle.MembershipModel.Fixed, ITangle.PricingModel.PayOnce));
    }

    /// @dev Initialising says nothing that the construction did not: whoever is first gains nothing.
    function test_AProxyGetsTheOwnerOfItsImplementation() public {
        assertEq(IOwned(manager).owner(), owner, "proxy");
        assertEq(IOwned(implementation).owner(), owner, "implementation");
        vm.expectRevert();
        IOwned(manager).initialize();
        vm.expectRevert();
        IOwned(implementation).initialize();
    }

    function test_OnlyTheOwnerUpgradesAndStateStays() public {
        uint64 service = _network(1, 0);
        uint64 call = _submit(service, EXECUTE);
        address next = _implementation(address(tangle), address(tangle));
        vm.prank(MALLORY);
        vm.expectRevert();
        IOwned(manager).upgradeToAndCall(next, "");
        vm.prank(owner);
        IOwned(manager).upgradeToAndCall(next, "");
        _answer(service, call, _output(0, 1));
        assertTrue(_isCompleted(service, call), "the open call went on");
    }

    function test_OwnershipMovesInTwoSteps() public {
        vm.prank(owner);
        IOwned(manager).transferOwnership(caller);
        assertEq(IOwned(manager).owner(), owner, "not yet");
        vm.prank(caller);
        IOwned(manager).acceptOwnership();
        assertEq(IOwned(manager).owner(), caller, "accepted");
    }

    function test_PaymentAssets() public {
        address token = address(0x70CE);
        assertTrue(hooks().queryIsPaymentAssetAllowed(3, address(0)), "native at first");
        assertTrue(!hooks().queryIsPaymentAssetAllowed(3, token), "no token at first");
        vm.expectRevert();
        faas.setPaymentAsset(token, true);
        vm.startPrank(owner);
        faas.setPaymentAsset(token, true);
        faas.setPaymentAsset(address(0), false);
        vm.stopPrank();
        assertTrue(hooks().queryIsPaymentAssetAllowed(0, token), "allowed");
        assertTrue(!hooks().queryIsPaymentAssetAllowed(0, address(0)), "refused");
        vm.startPrank(owner);
        faas.setPaymentAsset(token, false);
        faas.setPaymentAsset(address(0), true);
        vm.stopPrank();
        assertTrue(!hooks().queryIsPaymentAssetAllowed(0, token), "refused again");
        assertTrue(hooks().queryIsPaymentAssetAllowed(0, address(0)), "allowed again");
    }

    /// @dev Hooks are payable because the protocol declares them so; the core never sends value, and nothing else can.
    function test_ItTakesNoMoney() public {
        vm.deal(address(this), 1 ether);
        (bool ok,) = manager.call{value: 1}("");
        assertTrue(!ok, "plain transfer");
        (ok,) = manager.call{value: 1}(abi.encodeWithSignature("onRegister(address,bytes)", address(this), bytes("")));
        assertTrue(!ok, "hook");
    }

    /// @dev The answers that decide whether the core lets things happen at all.
    function test_AnswersThatNeverChange() public view {
        assertTrue(!hooks().requiresAggregation(0, 0), "results are plain");
        assertTrue(hooks().canJoin(0, MALLORY) && hooks().canLeave(0, MALLORY), "membership is free");
        assertTrue(!hooks().forceRemoveAllowsBelowMin(0), "floor");
        assertEq(hooks().querySlashingOrigin(0), manager, "slashes come from the manager");
        assertEq(hooks().queryDisputeOrigin(0), owner, "the owner disputes");
        assertEq(hooks().queryDeveloperPaymentAddress(0), address(0), "the blueprint's owner is paid");
        assertEq(hooks().computeBillAdjustmentBps(0, 0, 0), 10_000, "full bill");
        (bool useDefault,) = hooks().getMinOperatorStake();
        assertTrue(useDefault, "the protocol's minimum stake");
    }

    function _expectWrong(uint64 id, address by) private {
        bytes memory cause = abi.encodeWithSelector(IFaaSNouns.WrongBlueprint.selector, id, by, address(tangle));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
    }
}
