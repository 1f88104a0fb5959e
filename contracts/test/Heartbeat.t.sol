// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IOperatorStatus} from "../src/interfaces/IOperatorStatus.sol";
import {ITangle} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

interface IDevStatus is IOperatorStatus {
    function checkOperatorStatus(uint64 serviceId, address operator) external;
    function submitHeartbeatDirect(uint64 serviceId, uint64 blueprintId, uint8 statusCode, bytes calldata metrics)
        external;
}

/// @title The local status registry takes heartbeats as the real one does
contract HeartbeatTest is Node {
    IDevStatus private status;
    uint64 private service;

    function setUp() public override {
        _deploy(ITangle.MembershipModel.Fixed);
        service = _network(2, 0);
        status = IDevStatus(vm.deployCode("DevStatusRegistry.sol:DevStatusRegistry", abi.encode(address(tangle))));
    }

    function test_AHeartbeatIsSignedByItsSender() public {
        assertTrue(!status.isOnline(service, _operator(0)), "none yet");
        _beat(0, 0, uint64(block.timestamp));
        assertTrue(status.isOnline(service, _operator(0)), "online");
        assertEq(status.getLastHeartbeat(service, _operator(0)), block.timestamp, "when");
        bytes memory signature = _signed(1, 0, uint64(block.timestamp));
        vm.prank(_operator(0));
        vm.expectRevert(abi.encodeWithSelector(IOperatorStatus.InvalidSignature.selector));
        status.submitHeartbeat(service, blueprintId, 0, "", uint64(block.timestamp), signature);
    }

    function test_AHeartbeatIsNeitherOldNorOfTheFuture() public {
        _beat(0, 0, uint64(block.timestamp - 300));
        for (uint256 i = 0; i < 2; i++) {
            uint64 signedAt = uint64(i == 0 ? block.timestamp - 301 : block.timestamp + 1);
            bytes memory signature = _signed(0, 0, signedAt);
            vm.prank(_operator(0));
            vm.expectRevert(
                abi.encodeWithSelector(
                    i == 0 ? IOperatorStatus.HeartbeatStale.selector : IOperatorStatus.HeartbeatFromFuture.selector,
                    signedAt,
                    uint64(block.timestamp)
                )
            );
            status.submitHeartbeat(service, blueprintId, 0, "", signedAt, signature);
        }
    }

    function test_StatusFollowsTheHeartbeats() public {
        _beat(0, 7, uint64(block.timestamp));
        vm.assertTrue(
            status.getOperatorStatus(service, _operator(0)) == IOperatorStatus.StatusCode.Degraded, "degraded"
        );
        vm.warp(block.timestamp + 899);
        status.checkOperatorStatus(service, _operator(0));
        assertTrue(status.isOnline(service, _operator(0)), "two missed");
        vm.warp(block.timestamp + 1);
        status.checkOperatorStatus(service, _operator(0));
        assertTrue(!status.isOnline(service, _operator(0)), "three missed");
        vm.prank(_operator(0));
        status.submitHeartbeatDirect(service, blueprintId, 0, "");
        assertTrue(status.isOnline(service, _operator(0)), "back");
    }

    function test_StrangersHaveNoHeartbeat() public {
        vm.prank(address(this));
        vm.expectRevert(abi.encodeWithSelector(IOperatorStatus.NotRegisteredOperator.selector));
        status.submitHeartbeatDirect(service, blueprintId, 0, "");
        assertTrue(!status.isRegisteredOperator(service, address(this)), "unknown");
        assertTrue(status.isOnline(service, address(this)), "and yet online, as the real one says");
    }

    function _beat(uint256 operator, uint8 code, uint64 signedAt) private {
        bytes memory signature = _signed(operator, code, signedAt);
        vm.prank(_operator(operator));
        status.submitHeartbeat(service, blueprintId, code, "", signedAt, signature);
    }

    /// @dev As operator 0, with the key of another or its own.
    function _signed(uint256 key, uint8 code, uint64 signedAt) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OperatorStatusRegistry"),
                keccak256("1"),
                block.chainid,
                address(status)
            )
        );
        bytes32 kind = keccak256(
            "Heartbeat(address operator,uint64 serviceId,uint64 blueprintId,uint8 statusCode,bytes32 metricsHash,uint64 timestamp)"
        );
        bytes32 beat = keccak256(abi.encode(kind, _operator(0), service, blueprintId, code, keccak256(""), signedAt));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key + 1, keccak256(abi.encodePacked(hex"1901", domain, beat)));
        return abi.encodePacked(r, s, v);
    }
}
