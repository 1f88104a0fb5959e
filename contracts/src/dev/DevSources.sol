// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {BinaryVersion, IBlueprintServiceManager} from "../interfaces/IBlueprintServiceManager.sol";
import {ITangle, ITangleBlueprints, ITangleErrors} from "../interfaces/ITangle.sol";
import {DevManagerCalls} from "./DevManagerCalls.sol";

/// @title Sources, binaries and rates of blueprints, in the local core
/// @notice A part of the core's extension. Versions of binaries are counted only; none is deprecated here. Jobs are paid for
/// in the native token.
abstract contract DevSources is ITangleBlueprints, DevManagerCalls, ReentrancyGuard {
    /// @notice The local core knows only the empty schema, which accepts any bytes.
    error DevOnlyEmptySchemas();

    struct Entry {
        bytes32 sourcesHash;
        uint256 jobs;
        uint256 eventRate; // of jobs without a rate of their own
        uint64 versions;
        mapping(uint8 job => uint256) rates;
    }

    /// @custom:storage-location erc7201:faas.dev.sources
    struct Catalogue {
        Entry[] entries; // as many as there are blueprints
    }

    function _catalogue() private pure returns (Catalogue storage c) {
        bytes32 slot = keccak256(abi.encode(uint256(keccak256("faas.dev.sources")) - 1)) & ~bytes32(uint256(0xff));
        assembly ("memory-safe") {
            c.slot := slot
        }
    }

    // -------------------------------------------------------------- blueprints

    /// @notice The core's part of this function calls this one, by delegation and with its guard held.
    function createBlueprint(ITangle.BlueprintDefinition calldata d) external {
        _checkDefinition(d);
        uint64 blueprintId = uint64(_catalogue().entries.length);
        Entry storage e = _catalogue().entries.push();
        (e.jobs, e.eventRate) = (d.jobs.length, d.config.eventRate);
        _record(blueprintId, d.sources);
    }

    function _checkDefinition(ITangle.BlueprintDefinition calldata d) private pure {
        if (bytes(d.metadataUri).length == 0) revert ITangleErrors.BlueprintMetadataRequired();
        if (d.metadataHash == 0) revert ITangleErrors.BlueprintMetadataHashRequired();
        if (d.jobs.length == 0) revert ITangleErrors.InvalidState();
        if (d.supportedMemberships.length == 0) revert ITangleErrors.BlueprintMembershipRequired();
        if (d.hasConfig && d.config.pricing == ITangle.PricingModel.Subscription) {
            if (d.config.subscriptionRate == 0 || d.config.subscriptionInterval == 0) {
                revert ITangleErrors.InvalidState();
            }
        }
        _checkSources(d.sources);
        if (d.registrationSchema.length + d.requestSchema.length != 0) revert DevOnlyEmptySchemas();
        for (uint256 i = 0; i < d.jobs.length; i++) {
            if (d.jobs[i].paramsSchema.length + d.jobs[i].resultSchema.length != 0) revert DevOnlyEmptySchemas();
        }
    }

    function _checkSources(ITangle.BlueprintSource[] calldata sources) private pure {
        if (sources.length == 0) revert ITangleErrors.BlueprintBinaryHashRequired();
        for (uint256 i = 0; i < sources.length; i++) {
            if (sources[i].binaries.length == 0) revert ITangleErrors.BlueprintBinaryHashRequired();
            for (uint256 j = 0; j < sources[i].binaries.length; j++) {
                if (sources[i].binaries[j].sha256 == 0) revert ITangleErrors.BlueprintBinaryHashRequired();
            }
        }
    }

    function _record(uint64 blueprintId, ITangle.BlueprintSource[] calldata sources) private {
        bytes32 hash = keccak256(abi.encode(sources));
        _catalogue().entries[blueprintId].sourcesHash = hash;
        emit BlueprintSourcesRecorded(blueprintId, hash, sources);
    }

    function _owned(uint64 blueprintId) private view returns (Entry storage) {
        if (msg.sender != ITangle(address(this)).getBlueprint(blueprintId).owner) revert ITangleErrors.Unauthorized();
        return _catalogue().entries[blueprintId];
    }

    // ----------------------------------------------------------------- sources

    function setBlueprintSources(uint64 blueprintId, ITangle.BlueprintSource[] calldata sources) external nonReentrant {
        _owned(blueprintId);
        _checkSources(sources);
        _record(blueprintId, sources);
    }

    function ackBlueprintSources(uint64 blueprintId, bytes32 sourcesHash) external nonReentrant {
        if (!ITangle(address(this)).isOperatorRegistered(blueprintId, msg.sender)) {
            revert ITangleErrors.OperatorNotRegistered(blueprintId, msg.sender);
        }
        bytes32 live = _catalogue().entries[blueprintId].sourcesHash;
        if (sourcesHash != live) revert ITangleErrors.StaleSourcesAck(blueprintId, sourcesHash, live);
        emit BlueprintSourcesAcked(blueprintId, msg.sender, sourcesHash);
    }

    // ---------------------------------------------------------------- binaries

    function publishBinaryVersion(
        uint64 blueprintId,
        bytes32 sha256Hash,
        string calldata binaryUri,
        bytes32 attestationHash
    ) external nonReentrant returns (uint64 versionId) {
        Entry storage e = _owned(blueprintId);
        if (sha256Hash == 0 || bytes(binaryUri).length == 0) revert ITangleErrors.InvalidState();
        versionId = e.versions++;
        BinaryVersion memory version =
            BinaryVersion(versionId, uint64(block.timestamp), false, sha256Hash, attestationHash);
        _tryCallManager(
            ITangle(address(this)).getBlueprint(blueprintId).manager,
            abi.encodeCall(IBlueprintServiceManager.onBinaryVersionPublished, (blueprintId, version, binaryUri))
        );
    }

    function ackBinaryVersion(uint64 serviceId, uint64 versionId) external nonReentrant {
        ITangle core = ITangle(address(this));
        if (!core.isServiceActive(serviceId)) revert ITangleErrors.ServiceNotActive(serviceId);
        if (!core.isServiceOperator(serviceId, msg.sender)) {
            revert ITangleErrors.OperatorNotInService(serviceId, msg.sender);
        }
        uint64 blueprintId = core.getService(serviceId).blueprintId;
        if (versionId >= _catalogue().entries[blueprintId].versions) revert ITangleErrors.InvalidState();
        _tryCallManager(
            core.getBlueprint(blueprintId).manager,
            abi.encodeCall(IBlueprintServiceManager.onOperatorBinaryAcked, (serviceId, versionId, msg.sender))
        );
    }

    // ------------------------------------------------------------------- rates

    function setJobEventRates(uint64 blueprintId, uint8[] calldata jobIndexes, uint256[] calldata rates)
        external
        nonReentrant
    {
        Entry storage e = _owned(blueprintId);
        if (jobIndexes.length != rates.length) revert ITangleErrors.InvalidState();
        for (uint256 i = 0; i < jobIndexes.length; i++) {
            if (jobIndexes[i] >= e.jobs) revert ITangleErrors.InvalidJobIndex(jobIndexes[i]);
            e.rates[jobIndexes[i]] = rates[i];
            emit JobEventRateSet(blueprintId, jobIndexes[i], rates[i]);
        }
    }

    function getJobEventRate(uint64 blueprintId, uint8 jobIndex) external view returns (uint256 rate) {
        if (blueprintId >= _catalogue().entries.length) return 0;
        Entry storage e = _catalogue().entries[blueprintId];
        rate = e.rates[jobIndex];
        if (rate == 0) rate = e.eventRate;
    }

    function getServicePaymentAsset(uint64) external pure returns (address) {
        return address(0);
    }
}
