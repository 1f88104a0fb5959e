// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBlueprintServiceManager} from "../src/interfaces/IBlueprintServiceManager.sol";
import {IFaaSBlueprint} from "../src/interfaces/IFaaSBlueprint.sol";
import {ITangle} from "../src/interfaces/ITangle.sol";
import {Meter} from "./support/Meter.sol";
import {Node} from "./support/Node.sol";
import {Vm, vm} from "./support/Vm.sol";

/// @title What the hooks cost, and how large the contracts are
/// @notice Hooks are measured inside transactions of the core (see Meter). The numbers are kept in snapshots/ and a run
/// that finds others fails; `make snapshots` rewrites them.
/// forge-config: default.isolate = true
contract SnapshotTest is Node {
    uint256 private constant HOOK_TARGET = 90_000;
    /// @dev A caller can starve hooks from about 1.3 million on; the protocol page says to stay below 200,000.
    uint256 private constant RESULT_CEILING = 180_000;
    bytes4 private constant CALL = IBlueprintServiceManager.onJobCall.selector;
    bytes4 private constant RESULT = bytes4(keccak256("onJobResult(uint64,uint8,uint64,address,bytes32,bytes)"));

    uint64 private service;
    Vm.Log[] private _last; // reading forge's log empties it

    function setUp() public override {
        super.setUp();
        // The same blueprint once more, behind a meter instead of its proxy.
        manager = address(new Meter(implementation, abi.encodeWithSignature("initialize()")));
        faas = IFaaSBlueprint(manager);
        vm.prank(owner);
        vm.recordLogs();
        blueprintId =
            tangle.createBlueprint(_definition(manager, ITangle.MembershipModel.Dynamic, ITangle.PricingModel.PayOnce));
    }

    function test_GasDoesNotGrowWithOperators() public {
        uint256[4] memory sizes = [uint256(1), 10, 100, 1000];
        uint256 first;
        for (uint256 i = 0; i < sizes.length; i++) {
            setUp();
            _prepare(sizes[i]);
            _submit(service, EXECUTE);
            uint256 used = _keep(string.concat("onJobCall_", vm.toString(sizes[i])), CALL);
            vm.assertLe(used, HOOK_TARGET, "target");
            if (first == 0) first = used;
            vm.assertApproxEqRel(used, first, 0.03e18, "within 3 % at any size");
        }
    }

    function test_GasOfJobs() public {
        _keep("onBlueprintCreated", IBlueprintServiceManager.onBlueprintCreated.selector);
        _prepare(10);
        uint64 call = _submit(service, EXECUTE);
        _answer(service, call, _output(0, 42));
        vm.assertLe(_keep("onJobResult", RESULT), HOOK_TARGET, "target");

        call = _submit(service, ADVANCED);
        _keep("onJobCall_advanced", CALL);
        _answer(service, call, _checkpointed());
        _keep("onJobResult_advanced", RESULT);

        call = _submit(service, OPAQUE);
        _keep("onJobCall_opaque", CALL);
        _answer(service, call, "opaque");
        _keep("onJobResult_opaque", RESULT);

        _answer(service, _submit(service, EXECUTE), "junk");
        _keep("onJobResult_undecodable", RESULT);
        _answer(service, _submit(service, EXECUTE), _large());
        vm.assertLe(_keep("onJobResult_64KiB", RESULT), 200_000, "far from where a caller could starve it");
    }

    /// @dev Every handler by name, onJobCall and onJobResult, in a service that did each kind of job before.
    function test_GasOfHandlers() public {
        _prepare(10);
        for (uint256 round = 0; round < 2; round++) {
            bytes32 instance = _handler("startInstance", START, _start(0), "");
            bytes32 snapshot = _handler("createSnapshot", SNAPSHOT, abi.encode(instance, "name", "description"), "");
            _handler("restoreSnapshot", RESTORE, abi.encode(snapshot), "");
            bytes32[] memory four = _branches(snapshot, 4);
            _handler("mergeBranches", MERGE, abi.encode(four, uint8(0), "merged"), "");
            _handler("pauseInstance", PAUSE, abi.encode(instance), "");
            _handler("resumeInstance", RESUME, abi.encode(instance), abi.encode(instance));
            _handler(
                "exposePort", EXPOSE, abi.encode(instance, uint16(80), "http", ""), abi.encode("https://x.example")
            );
            _handler("uploadFiles", UPLOAD, abi.encode(instance, "/", bytes("tar")), abi.encode(uint64(9), uint32(1)));
            _handler("stopInstance", STOP, abi.encode(instance), abi.encode(true));
            bytes32[] memory most = _branches(snapshot, 12);
            _handler("mergeBranches_12", MERGE, abi.encode(most, uint8(0), "merged"), "");
        }
    }

    function test_GasOfReassignment() public {
        _prepare(10);
        uint64 call = _submit(service, EXECUTE);
        vm.warp(block.timestamp + 10 minutes + 1);
        faas.reassign(service, call);
        _keep("reassign", faas.reassign.selector);
        vm.prank(caller);
        faas.proposeSlashFor(service, call);
        _keep("proposeSlashFor", faas.proposeSlashFor.selector);
        vm.prank(caller);
        faas.setAgent(owner, 1, uint40(block.timestamp));
        _keep("setAgent", faas.setAgent.selector);
    }

    function test_GasOfMembership() public {
        _register(10, 1000);
        _keep("onRegister", IBlueprintServiceManager.onRegister.selector);
        service = _service(9, 0);
        uint256 used = _keep("onServiceInitialized", IBlueprintServiceManager.onServiceInitialized.selector);
        vm.assertLe(used, 150_000, "an estimate must not starve it");
        vm.startPrank(_operator(9));
        tangle.joinService(service, 1000);
        used = _keep("onOperatorJoined", IBlueprintServiceManager.onOperatorJoined.selector);
        vm.assertLe(used, 150_000, "an estimate must not starve it");
        tangle.leaveService(service);
        _keep("onOperatorLeft", IBlueprintServiceManager.onOperatorLeft.selector);
        tangle.unregisterOperator(blueprintId);
        _keep("onUnregister", IBlueprintServiceManager.onUnregister.selector);
        vm.stopPrank();
    }

    function test_GasOfTheFirstCall() public {
        service = _network(3, 1000);
        _submit(service, EXECUTE);
        _keep("onJobCall_first_of_3", CALL);
    }

    function test_GasOfTransactions() public {
        super.setUp();
        _prepare(10);
        uint64 call = _submit(service, EXECUTE);
        vm.snapshotValue("gas", "tx_submitJob", vm.lastCallGas().gasTotalUsed);
        address operator = _assignee(service, call);
        vm.prank(operator);
        tangle.submitResult(service, call, _output(0, 42));
        vm.snapshotValue("gas", "tx_submitResult", vm.lastCallGas().gasTotalUsed);
    }

    function test_SizeOfCode() public {
        _size("FaaSBlueprint", implementation);
        _size("FaaSExtension", extension);
        _size("FaaSViews", views);
        _size("FaaSProxy", vm.deployCode("FaaSProxy.sol:FaaSProxy", abi.encode(implementation)));
        _size("DevTangle", address(tangle));
    }

    // ----------------------------------------------------------------- support

    /// @dev A service in its steady state: all seated, and, if there are ten, each had every kind of job before.
    function _prepare(uint256 n) private {
        tangle.devSetMaxOperatorsPerService(uint32(n));
        service = _network(n, 1000);
        faas.seatAll(service, uint32(n));
        uint8[3] memory kinds = [EXECUTE, ADVANCED, OPAQUE];
        for (uint256 i = 0; i < 30; i++) {
            _answer(service, _submit(service, kinds[i / 10]), _output(0, 1));
        }
    }

    /// @dev One job from call to record. No output: the words that a maker answers with.
    function _handler(string memory name, uint8 job, bytes memory inputs, bytes memory output)
        private
        returns (bytes32 id)
    {
        uint64 call = _submitAs(caller, service, job, inputs);
        _keep(string.concat("onJobCall_", name), CALL);
        id = _ref(service, call);
        if (output.length == 0) output = abi.encode(id, keccak256("digest"), uint256(7), uint256(0));
        _answer(service, call, output);
        assertTrue(faas.execution(service, call).success, name);
        vm.assertLe(_keep(string.concat("onJobResult_", name), RESULT), RESULT_CEILING, "far from starvation");
    }

    function _branches(bytes32 snapshot, uint16 count) private returns (bytes32[] memory ids) {
        string memory name = string.concat("createBranch_", vm.toString(count));
        ids = _branchesOf(caller, service, snapshot, count);
        vm.assertLe(_keep(string.concat("onJobCall_", name), CALL), 470_000, "below what a hook gets");
        vm.assertLe(_keep(string.concat("onJobResult_", name), RESULT), RESULT_CEILING, "far from starvation");
    }

    function _checkpointed() private pure returns (bytes memory) {
        return abi.encode(int32(0), uint64(9), false, keccak256("snapshot"), bytes(""), bytes(""), bytes32(0));
    }

    function _large() private pure returns (bytes memory) {
        return abi.encode(int32(0), uint64(9), false, bytes32(0), new bytes(1 << 16), bytes(""), bytes32(0));
    }

    /// @dev Keeps what the last hook of that selector cost.
    function _keep(string memory name, bytes4 selector) private returns (uint256 used) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (logs.length == 0) logs = _last;
        else _remember(logs);
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].emitter != manager || logs[i].topics[0] != Meter.Metered.selector) continue;
            if (bytes4(logs[i].topics[1]) == selector) used = abi.decode(logs[i].data, (uint256));
        }
        assertTrue(used > 0, "measured");
        vm.snapshotValue("gas", name, used);
    }

    function _remember(Vm.Log[] memory logs) private {
        delete _last;
        for (uint256 i = 0; i < logs.length; i++) {
            _last.push(logs[i]);
        }
    }

    function _size(string memory name, address deployed) private {
        vm.assertLe(deployed.code.length, 24_576, "does not fit a chain");
        vm.snapshotValue("size", name, deployed.code.length);
    }
}
