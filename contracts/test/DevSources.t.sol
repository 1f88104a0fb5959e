// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBlueprintServiceManager} from "../src/interfaces/IBlueprintServiceManager.sol";
import {ITangle, ITangleBlueprints, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {OddManager} from "./support/OddManager.sol";
import {Vm, vm} from "./support/Vm.sol";

/// @title Sources, acknowledgements and rates, as the real core has them
contract DevSourcesTest is Node {
    OddManager private odd;
    uint64 private service;

    function setUp() public override {
        _deploy(ITangle.MembershipModel.Fixed);
        odd = new OddManager();
        manager = address(odd);
        odd.set(IBlueprintServiceManager.getMinOperatorStake.selector, OddManager.Mood.Word, 1);
        ITangle.BlueprintDefinition memory d = _paid();
        vm.prank(owner);
        blueprintId = tangle.createBlueprint(d);
        service = _network(1, 0);
    }

    function _paid() private view returns (ITangle.BlueprintDefinition memory d) {
        d = _definition(manager, ITangle.MembershipModel.Fixed, ITangle.PricingModel.EventDriven);
        d.config.eventRate = 500;
    }

    function test_CreatingRecordsTheSourcesFirst() public {
        ITangle.BlueprintDefinition memory d = _paid();
        bytes32 hash = keccak256(abi.encode(d.sources));
        vm.recordLogs();
        vm.prank(owner);
        uint64 id = tangle.createBlueprint(d);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 2, "events");
        assertEq(logs[0].topics[0], ITangleBlueprints.BlueprintSourcesRecorded.selector, "first");
        assertEq(logs[0].topics[1], bytes32(uint256(id)), "of the blueprint");
        assertEq(logs[0].topics[2], hash, "hash");
        assertEq(logs[0].data, abi.encode(d.sources), "sources");
        assertEq(logs[1].topics[0], ITangle.BlueprintCreated.selector, "then");
    }

    function test_WhatCannotBeRunIsRefused() public {
        ITangle.BlueprintDefinition memory d = _paid();
        d.sources[0].binaries[0].sha256 = 0;
        bytes memory refusal = abi.encodeWithSelector(ITangleErrors.BlueprintBinaryHashRequired.selector);
        vm.startPrank(owner);
        vm.expectRevert(refusal);
        tangle.createBlueprint(d);
        vm.expectRevert(refusal);
        tangle.setBlueprintSources(blueprintId, d.sources);
        d.sources = new ITangle.BlueprintSource[](0);
        vm.expectRevert(refusal);
        tangle.createBlueprint(d);
        d.metadataHash = 0;
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.BlueprintMetadataHashRequired.selector));
        tangle.createBlueprint(d);
        vm.stopPrank();
    }

    function test_OnlyTheCurrentSourcesAreAcknowledged() public {
        ITangle.BlueprintSource[] memory sources = _paid().sources;
        bytes32 first = keccak256(abi.encode(sources));
        vm.expectRevert(
            abi.encodeWithSelector(ITangleErrors.OperatorNotRegistered.selector, blueprintId, address(this))
        );
        tangle.ackBlueprintSources(blueprintId, first);
        vm.expectEmit(address(tangle));
        emit ITangleBlueprints.BlueprintSourcesAcked(blueprintId, _operator(0), first);
        vm.prank(_operator(0));
        tangle.ackBlueprintSources(blueprintId, first);

        sources[0].binaries[0].sha256 = keccak256("another binary");
        bytes32 second = keccak256(abi.encode(sources));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.Unauthorized.selector));
        tangle.setBlueprintSources(blueprintId, sources);
        vm.expectEmit(address(tangle));
        emit ITangleBlueprints.BlueprintSourcesRecorded(blueprintId, second, sources);
        vm.prank(owner);
        tangle.setBlueprintSources(blueprintId, sources);
        vm.startPrank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.StaleSourcesAck.selector, blueprintId, first, second));
        tangle.ackBlueprintSources(blueprintId, first);
        tangle.ackBlueprintSources(blueprintId, second);
        vm.stopPrank();
    }

    function test_VersionsOfBinariesAreAcknowledgedByOperatorsOfTheService() public {
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidState.selector));
        tangle.ackBinaryVersion(service, 0);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.Unauthorized.selector));
        tangle.publishBinaryVersion(blueprintId, keccak256("binary"), "ipfs://binary", 0);
        vm.prank(owner);
        assertEq(tangle.publishBinaryVersion(blueprintId, keccak256("binary"), "ipfs://binary", 0), 0, "version");
        assertEq(_lastHook(), IBlueprintServiceManager.onBinaryVersionPublished.selector, "told");
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.OperatorNotInService.selector, service, address(this)));
        tangle.ackBinaryVersion(service, 0);
        vm.prank(_operator(0));
        tangle.ackBinaryVersion(service, 0);
        assertEq(_lastHook(), IBlueprintServiceManager.onOperatorBinaryAcked.selector, "told");
        odd.set(IBlueprintServiceManager.onOperatorBinaryAcked.selector, OddManager.Mood.RevertEmpty, 0);
        vm.prank(_operator(0));
        tangle.ackBinaryVersion(service, 0);
        vm.prank(caller);
        tangle.terminateService(service);
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ServiceNotActive.selector, service));
        tangle.ackBinaryVersion(service, 0);
    }

    function _lastHook() private view returns (bytes32) {
        return odd.seen(odd.seenCount() - 1);
    }

    function test_JobsMayHaveRatesOfTheirOwn() public {
        uint8[] memory jobs = new uint8[](1);
        uint256[] memory rates = new uint256[](1);
        (jobs[0], rates[0]) = (ADVANCED, 700);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.Unauthorized.selector));
        tangle.setJobEventRates(blueprintId, jobs, rates);
        vm.startPrank(owner);
        vm.expectEmit(address(tangle));
        emit ITangleBlueprints.JobEventRateSet(blueprintId, ADVANCED, 700);
        tangle.setJobEventRates(blueprintId, jobs, rates);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidState.selector));
        tangle.setJobEventRates(blueprintId, jobs, new uint256[](0));
        vm.stopPrank();
        assertEq(tangle.getJobEventRate(blueprintId, EXECUTE), 500, "the blueprint's");
        assertEq(tangle.getJobEventRate(blueprintId, ADVANCED), 700, "its own");
        assertEq(tangle.getJobEventRate(99, EXECUTE), 0, "of no blueprint");
        assertEq(tangle.getServicePaymentAsset(service), address(0), "native");

        vm.deal(caller, 1 ether);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidMsgValue.selector, 700, 500));
        tangle.submitJob{value: 500}(service, ADVANCED, "");
        uint64 call = tangle.submitJob{value: 700}(service, ADVANCED, "");
        vm.stopPrank();
        assertEq(tangle.getJobCall(service, call).payment, 700, "paid");

        rates[0] = 0;
        vm.prank(owner);
        tangle.setJobEventRates(blueprintId, jobs, rates);
        assertEq(tangle.getJobEventRate(blueprintId, ADVANCED), 500, "the blueprint's again");
    }

    function test_RatesAreOfJobsThatExist() public {
        ITangle.BlueprintDefinition memory d = _paid();
        d.jobs = new ITangle.JobDefinition[](1);
        vm.startPrank(owner);
        uint64 id = tangle.createBlueprint(d);
        uint8[] memory jobs = new uint8[](1);
        jobs[0] = 1;
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.InvalidJobIndex.selector, 1));
        tangle.setJobEventRates(id, jobs, new uint256[](1));
        vm.stopPrank();
    }
}
