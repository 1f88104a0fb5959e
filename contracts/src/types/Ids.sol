// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A service of the Tangle core; ids start at 0.
type ServiceId is uint64;

/// @notice A job call of one service; counts from 0 per service.
type CallId is uint64;

/// @notice A job's index in the blueprint.
type JobId is uint8;

/// @notice The hash of an image reference as the caller wrote it; zero when the inputs held none.
type ImageId is bytes32;

/// @notice A snapshot or an instance; zero for none.
/// @dev Derived from the call that makes it, so that it is known before the result:
/// keccak256(abi.encode(chainid, core, serviceId, callId)), and for branch number i of a job 4
/// keccak256(abi.encode(chainid, core, serviceId, callId, i)).
type RefId is bytes32;

/// @notice A RefId that names a snapshot.
type SnapshotId is bytes32;

/// @notice A RefId that names an instance.
type InstanceId is bytes32;

using {serviceEq as ==} for ServiceId global;
using {callEq as ==} for CallId global;
using {jobEq as ==} for JobId global;

function serviceEq(ServiceId a, ServiceId b) pure returns (bool) {
    return ServiceId.unwrap(a) == ServiceId.unwrap(b);
}

function callEq(CallId a, CallId b) pure returns (bool) {
    return CallId.unwrap(a) == CallId.unwrap(b);
}

function jobEq(JobId a, JobId b) pure returns (bool) {
    return JobId.unwrap(a) == JobId.unwrap(b);
}
