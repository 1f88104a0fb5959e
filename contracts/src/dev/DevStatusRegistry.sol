// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IOperatorStatus} from "../interfaces/IOperatorStatus.sol";
import {ITangle} from "../interfaces/ITangle.sol";

/// @title A small operator status registry for local chains and tests
/// @notice The same functions, checks, signature and events as the real one, for the part that this project uses. The real one
/// is told by the core who the operators of a service are; this one asks. Left out: custom metrics and slashing alerts.
contract DevStatusRegistry is IOperatorStatus, EIP712 {
    bytes32 private constant HEARTBEAT_TYPE = keccak256(
        "Heartbeat(address operator,uint64 serviceId,uint64 blueprintId,uint8 statusCode,bytes32 metricsHash,uint64 timestamp)"
    );
    uint256 private constant MAX_AGE = 300;
    uint64 private constant INTERVAL = 300;
    uint64 private constant MAX_MISSED = 3;

    struct State {
        uint248 lastHeartbeat;
        StatusCode status;
    }

    ITangle private immutable _tangle;
    mapping(uint64 service => mapping(address operator => State)) private _states;

    constructor(ITangle tangle) EIP712("OperatorStatusRegistry", "1") {
        _tangle = tangle;
    }

    /// @inheritdoc IOperatorStatus
    function submitHeartbeat(
        uint64 serviceId,
        uint64 blueprintId,
        uint8 statusCode,
        bytes calldata metrics,
        uint64 timestamp,
        bytes calldata signature
    ) external {
        if (timestamp > block.timestamp) {
            revert HeartbeatFromFuture(timestamp, uint64(block.timestamp));
        }
        if (block.timestamp - timestamp > MAX_AGE) revert HeartbeatStale(timestamp, uint64(block.timestamp));
        bytes32 digest = _hashTypedDataV4(
            keccak256(
                abi.encode(
                    HEARTBEAT_TYPE, msg.sender, serviceId, blueprintId, statusCode, keccak256(metrics), timestamp
                )
            )
        );
        if (ECDSA.recover(digest, signature) != msg.sender) revert InvalidSignature();
        _beat(serviceId, blueprintId, statusCode);
    }

    /// @notice The same without a signature.
    function submitHeartbeatDirect(uint64 serviceId, uint64 blueprintId, uint8 statusCode, bytes calldata) external {
        _beat(serviceId, blueprintId, statusCode);
    }

    /// @dev The blueprint is not verified, as in the real one.
    function _beat(uint64 serviceId, uint64 blueprintId, uint8 statusCode) private {
        if (!isRegisteredOperator(serviceId, msg.sender)) revert NotRegisteredOperator();
        StatusCode before = getOperatorStatus(serviceId, msg.sender);
        StatusCode now_ = statusCode == 0 ? StatusCode.Healthy : StatusCode.Degraded;
        _states[serviceId][msg.sender] = State(uint248(block.timestamp), now_);
        emit HeartbeatReceived(serviceId, blueprintId, msg.sender, statusCode, block.timestamp);
        if (before != now_) emit StatusChanged(serviceId, msg.sender, before, now_);
    }

    /// @notice Anyone may have an operator that misses its heartbeats marked as offline.
    function checkOperatorStatus(uint64 serviceId, address operator) external {
        State storage s = _states[serviceId][operator];
        if (s.lastHeartbeat == 0 || s.status == StatusCode.Offline) return;
        if ((block.timestamp - s.lastHeartbeat) / INTERVAL < MAX_MISSED) return;
        emit StatusChanged(serviceId, operator, s.status, StatusCode.Offline);
        s.status = StatusCode.Offline;
    }

    /// @inheritdoc IOperatorStatus
    function isOnline(uint64 serviceId, address operator) external view returns (bool) {
        return getOperatorStatus(serviceId, operator) <= StatusCode.Degraded;
    }

    /// @inheritdoc IOperatorStatus
    function getOperatorStatus(uint64 serviceId, address operator) public view returns (StatusCode) {
        State storage s = _states[serviceId][operator];
        if (s.lastHeartbeat == 0 && isRegisteredOperator(serviceId, operator)) return StatusCode.Offline;
        return s.status;
    }

    /// @inheritdoc IOperatorStatus
    function getLastHeartbeat(uint64 serviceId, address operator) external view returns (uint256) {
        return _states[serviceId][operator].lastHeartbeat;
    }

    /// @inheritdoc IOperatorStatus
    function isRegisteredOperator(uint64 serviceId, address operator) public view returns (bool) {
        return _tangle.isServiceOperator(serviceId, operator);
    }
}
