// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBlueprintServiceManager} from "../../src/interfaces/IBlueprintServiceManager.sol";
import {IFaaSBlueprint, IFaaSNouns} from "../../src/interfaces/IFaaSBlueprint.sol";
import {
    IOperatorStaking,
    ITangle,
    ITangleBlueprints,
    ITangleErrors,
    ITangleRewards
} from "../../src/interfaces/ITangle.sol";
import {RefId} from "../../src/types/Ids.sol";
import {vm} from "./Vm.sol";

interface IDevTangle is ITangle, IOperatorStaking, ITangleBlueprints, ITangleRewards {
    function devPay(uint64 serviceId, uint256 amount, uint64 callId, bool quoted) external;
    function executeSlash(uint64 slashId) external returns (uint256 actualSlashed);
    function devSlash(address operator, uint256 amount) external;
    function devSetMaxOperatorsPerService(uint32 limit) external;
}

/// @title A core, a bound blueprint behind its proxy, and the moves that every test makes
/// @notice Contracts are deployed from their artifacts, so that a test compiles without its subject.
abstract contract Node {
    uint8 internal constant EXECUTE = 0;
    uint8 internal constant ADVANCED = 1;
    uint8 internal constant SNAPSHOT = 2;
    uint8 internal constant RESTORE = 3;
    uint8 internal constant BRANCH = 4;
    uint8 internal constant MERGE = 5;
    uint8 internal constant START = 6;
    uint8 internal constant STOP = 7;
    uint8 internal constant PAUSE = 8;
    uint8 internal constant RESUME = 9;
    uint8 internal constant EXPOSE = 10;
    uint8 internal constant UPLOAD = 11;
    uint8 internal constant OPAQUE = 15;
    uint256 internal constant JOBS = 256;

    IDevTangle internal tangle;
    IFaaSBlueprint internal faas;
    address internal manager;
    address internal implementation;
    address internal extension;
    address internal views;
    address internal owner = address(0xA11CE);
    address internal caller = address(0xCA11);
    uint64 internal blueprintId;

    function setUp() public virtual {
        _deploy(ITangle.MembershipModel.Dynamic);
    }

    function _deploy(ITangle.MembershipModel membership) internal {
        vm.warp(1_800_000_000);
        tangle = IDevTangle(vm.deployCode("DevTangle.sol:DevTangle"));
        implementation = _implementation(address(tangle), address(tangle));
        manager = vm.deployCode("FaaSProxy.sol:FaaSProxy", abi.encode(implementation));
        faas = IFaaSBlueprint(manager);
        vm.prank(owner);
        blueprintId = tangle.createBlueprint(_definition(manager, membership, ITangle.PricingModel.PayOnce));
    }

    /// @dev All three parts.
    function _implementation(address core, address staking) internal returns (address) {
        views = vm.deployCode("FaaSViews.sol:FaaSViews", abi.encode(core, staking));
        extension = vm.deployCode("FaaSExtension.sol:FaaSExtension", abi.encode(core, staking, views));
        return vm.deployCode("FaaSBlueprint.sol:FaaSBlueprint", abi.encode(core, staking, owner, extension));
    }

    function _definition(address manager_, ITangle.MembershipModel membership, ITangle.PricingModel pricing)
        internal
        pure
        returns (ITangle.BlueprintDefinition memory d)
    {
        d.metadataUri = "ipfs://faas";
        d.metadataHash = keccak256("faas");
        d.manager = manager_;
        d.hasConfig = true;
        d.config.membership = membership;
        d.config.pricing = pricing;
        d.jobs = new ITangle.JobDefinition[](JOBS);
        d.sources = new ITangle.BlueprintSource[](1);
        d.sources[0].binaries = new ITangle.BlueprintBinary[](1);
        d.sources[0].binaries[0] = ITangle.BlueprintBinary(
            ITangle.BlueprintArchitecture.Amd64, ITangle.BlueprintOperatingSystem.Linux, "faas", keccak256("binary")
        );
        d.supportedMemberships = new ITangle.MembershipModel[](1);
        d.supportedMemberships[0] = membership;
    }

    // --------------------------------------------------------------- operators

    function _operator(uint256 i) internal pure returns (address) {
        return vm.addr(i + 1);
    }

    /// @dev Operators 0 .. n-1, staked and registered with a capacity (0: none sent).
    function _register(uint256 n, uint32 capacity) internal {
        for (uint256 i = 0; i < n; i++) {
            _registerOne(_operator(i), i, capacity == 0 ? bytes("") : abi.encode(capacity));
        }
    }

    function _registerOne(address operator, uint256 salt, bytes memory inputs) internal {
        vm.deal(operator, 10 ether);
        vm.startPrank(operator);
        tangle.registerOperator{value: 1 ether}();
        bytes memory key = abi.encodePacked(bytes1(0x04), salt, operator, bytes12(0));
        tangle.registerOperator(blueprintId, key, "http://operator", inputs);
        vm.stopPrank();
    }

    // ---------------------------------------------------------------- services

    /// @dev A service of operators 0 .. n-1, all approved.
    function _service(uint256 n, uint64 ttl) internal returns (uint64 serviceId) {
        address[] memory chosen = new address[](n);
        for (uint256 i = 0; i < n; i++) {
            chosen[i] = _operator(i);
        }
        address[] memory none;
        vm.prank(caller);
        uint64 requestId =
            tangle.requestService(blueprintId, chosen, "", none, ttl, address(0), 0, ITangle.ConfidentialityPolicy.Any);
        ITangle.ApprovalParams memory p;
        p.requestId = requestId;
        for (uint256 i = 0; i < n; i++) {
            vm.prank(chosen[i]);
            tangle.approveService(p);
        }
        return requestId; // every request of these tests is activated: services and requests count alike
    }

    /// @dev Operators 0 .. n-1 of the given capacity, in one service.
    function _network(uint256 n, uint32 capacity) internal returns (uint64 serviceId) {
        _register(n, capacity);
        return _service(n, 0);
    }

    // -------------------------------------------------------------------- jobs

    function _inputs() internal pure returns (bytes memory) {
        string[] memory command = new string[](2);
        (command[0], command[1]) = ("echo", "hello");
        return abi.encode("busybox:latest", command, new string[](0), bytes("stdin"));
    }

    /// @dev No sha256 here: a precompile is a call, and would use up the cheat meant for the next one.
    function _output(int32 exitCode, uint64 time) internal pure returns (bytes memory) {
        return abi.encode(exitCode, time, false, bytes32(0), bytes("hello\n"), bytes(""), keccak256("digest"));
    }

    function _submit(uint64 serviceId, uint8 job) internal returns (uint64 callId) {
        vm.prank(caller);
        return tangle.submitJob(serviceId, job, _inputs());
    }

    function _submitAs(address who, uint64 serviceId, uint8 job, bytes memory inputs) internal returns (uint64 callId) {
        vm.prank(who);
        return tangle.submitJob(serviceId, job, inputs);
    }

    /// @dev Expects the core to refuse the next job with this error of the manager.
    function _expectRefusal(bytes memory cause) internal {
        vm.expectRevert(abi.encodeWithSelector(ITangleErrors.ManagerReverted.selector, manager, cause));
    }

    function _permit(uint64 serviceId, address who) internal {
        vm.prank(caller);
        tangle.addPermittedCaller(serviceId, who);
    }

    function _ref(uint64 serviceId, uint64 callId) internal view returns (bytes32) {
        return RefId.unwrap(faas.refId(serviceId, callId));
    }

    function _branch(uint64 serviceId, uint64 callId, uint8 index) internal view returns (bytes32) {
        return RefId.unwrap(faas.branchId(serviceId, callId, index));
    }

    function _start(bytes32 snapshot) internal pure returns (bytes memory) {
        return abi.encode(snapshot, "busybox:latest", uint32(1), uint32(128), uint32(1), false);
    }

    /// @dev An instance of `who`, from an image.
    function _instanceOf(address who, uint64 serviceId) internal returns (bytes32 id) {
        uint64 callId = _submitAs(who, serviceId, START, _start(0));
        id = _ref(serviceId, callId);
        _answer(serviceId, callId, abi.encode(id));
    }

    /// @dev A snapshot of an instance, by `who`.
    function _snapshotOf(address who, uint64 serviceId, bytes32 instance) internal returns (bytes32 id) {
        uint64 callId = _submitAs(who, serviceId, SNAPSHOT, abi.encode(instance, "name", "description"));
        id = _ref(serviceId, callId);
        _answer(serviceId, callId, abi.encode(id, keccak256("digest"), uint64(4096)));
    }

    /// @dev `count` branches of a snapshot, by `who`.
    function _branchesOf(address who, uint64 serviceId, bytes32 snapshot, uint16 count)
        internal
        returns (bytes32[] memory ids)
    {
        uint64 callId = _submitAs(who, serviceId, BRANCH, abi.encode(snapshot, "name", count));
        ids = new bytes32[](count);
        for (uint8 i = 0; i < count; i++) {
            ids[i] = _branch(serviceId, callId, i);
        }
        _answer(serviceId, callId, abi.encode(ids));
    }

    function _failure(string memory reason) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Error(string)", reason);
    }

    function _assignee(uint64 serviceId, uint64 callId) internal view returns (address operator) {
        (operator,,) = faas.assignment(serviceId, callId);
    }

    function _answer(uint64 serviceId, uint64 callId, bytes memory output) internal {
        address operator = _assignee(serviceId, callId);
        vm.prank(operator);
        tangle.submitResult(serviceId, callId, output);
    }

    function _stranger(uint64 serviceId, uint64 callId) internal view returns (address) {
        return _assignee(serviceId, callId) == _operator(0) ? _operator(1) : _operator(0);
    }

    function _isCompleted(uint64 serviceId, uint64 callId) internal view returns (bool) {
        return tangle.getJobCall(serviceId, callId).completed;
    }

    function _state(uint64 serviceId, uint64 callId) internal view returns (IFaaSNouns.JobState state) {
        (,, state) = faas.assignment(serviceId, callId);
    }

    function hooks() internal view returns (IBlueprintServiceManager) {
        return IBlueprintServiceManager(manager);
    }

    // -------------------------------------------------------------- assertions

    function assertTrue(bool condition, string memory message) internal pure {
        vm.assertTrue(condition, message);
    }

    function assertEq(uint256 a, uint256 b, string memory message) internal pure {
        vm.assertEq(a, b, message);
    }

    function assertEq(address a, address b, string memory message) internal pure {
        vm.assertEq(a, b, message);
    }

    function assertEq(bytes32 a, bytes32 b, string memory message) internal pure {
        vm.assertEq(a, b, message);
    }

    function assertEq(bytes memory a, bytes memory b, string memory message) internal pure {
        vm.assertEq(a, b, message);
    }
}
