// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The part of Tangle's operator status registry that this project uses
/// @notice Where operators say that they are there. A contract of its own beside the core; nothing in the core, and nothing
/// in this project's contracts, depends on what it says.
interface IOperatorStatus {
    enum StatusCode {
        Healthy,
        Degraded,
        Offline,
        Slashed,
        Exiting
    }

    error NotRegisteredOperator();
    error InvalidSignature();
    error HeartbeatStale(uint64 signed, uint64 current);
    error HeartbeatFromFuture(uint64 signed, uint64 current);

    event HeartbeatReceived(
        uint64 indexed serviceId,
        uint64 indexed blueprintId,
        address indexed operator,
        uint8 statusCode,
        uint256 timestamp
    );
    event StatusChanged(uint64 indexed serviceId, address indexed operator, StatusCode oldStatus, StatusCode newStatus);

    /// @notice Says that the sender is there. The signature is the sender's, over the EIP-712 struct
    /// `Heartbeat(address operator,uint64 serviceId,uint64 blueprintId,uint8 statusCode,bytes32 metricsHash,uint64 timestamp)`
    /// in the domain ("OperatorStatusRegistry", "1", chain, registry); the timestamp is at most 300 s old.
    function submitHeartbeat(
        uint64 serviceId,
        uint64 blueprintId,
        uint8 statusCode,
        bytes calldata metrics,
        uint64 timestamp,
        bytes calldata signature
    ) external;

    /// @notice True for addresses that the registry never heard of, too: ask `isRegisteredOperator` as well.
    function isOnline(uint64 serviceId, address operator) external view returns (bool);
    function getOperatorStatus(uint64 serviceId, address operator) external view returns (StatusCode);
    function getLastHeartbeat(uint64 serviceId, address operator) external view returns (uint256);
    function isRegisteredOperator(uint64 serviceId, address operator) external view returns (bool);
}
