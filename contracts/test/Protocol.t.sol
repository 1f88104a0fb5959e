// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BinaryVersion, IBlueprintServiceManager} from "../src/interfaces/IBlueprintServiceManager.sol";
import {IOperatorStaking, ITangle, ITangleErrors} from "../src/interfaces/ITangle.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title Selectors and topics, against the constants that the protocol publishes
/// @notice A wrong field in a struct changes a selector and nothing else: the compiler cannot see it.
contract ProtocolTest is Node {
    function setUp() public override {}

    function test_SelectorsOfTheCore() public pure {
        _is(ITangle.createBlueprint.selector, 0x3022f66c, "createBlueprint");
        _is(bytes4(keccak256("registerOperator(uint64,bytes,string)")), 0xd4e1ab7c, "registerOperator");
        _is(bytes4(keccak256("registerOperator(uint64,bytes,string,bytes)")), 0x7324e916, "registerOperator, inputs");
        _is(ITangle.requestService.selector, 0xc841e26e, "requestService");
        _is(ITangle.approveService.selector, 0x6a46006b, "approveService");
        _is(ITangle.submitJob.selector, 0x3413e8ee, "submitJob");
        _is(ITangle.submitJobFromQuote.selector, 0x72a1f7be, "submitJobFromQuote");
        _is(ITangle.submitResult.selector, 0x2d07e655, "submitResult");
        _is(ITangle.submitResults.selector, 0xaacdba9f, "submitResults");
        _is(ITangle.getJobCall.selector, 0xa672bc0a, "getJobCall");
    }

    function test_SelectorsOfTheResultHooks() public pure {
        _is(bytes4(keccak256("onJobResult(uint64,uint8,uint64,address,bytes32,bytes)")), 0xe649fc03, "with the hash");
        _is(bytes4(keccak256("onJobResult(uint64,uint8,uint64,address,bytes,bytes)")), 0xc40c80d1, "with the inputs");
    }

    /// @dev Everything a core may call must be answered by the deployed contract: a missing query is not neutral.
    function test_EveryHookAndQueryIsImplemented() public {
        _deploy(ITangle.MembershipModel.Fixed);
        string[36] memory functions = [
            "onBlueprintCreated(uint64,address,address)",
            "onRegister(address,bytes)",
            "onUnregister(address)",
            "onUpdatePreferences(address,bytes)",
            "onRequest(uint64,address,address[],bytes,uint64,address,uint256)",
            "onApprove(address,uint64,uint8)",
            "onReject(address,uint64)",
            "onServiceInitialized(uint64,uint64,uint64,address,address[],uint64)",
            "onServiceTermination(uint64,address)",
            "onOperatorJoined(uint64,address,uint16)",
            "onOperatorLeft(uint64,address)",
            "onExitScheduled(uint64,address,uint64)",
            "onExitCanceled(uint64,address)",
            "onJobCall(uint64,uint8,uint64,bytes)",
            "onJobResult(uint64,uint8,uint64,address,bytes32,bytes)",
            "onAggregatedResult(uint64,uint8,uint64,bytes,uint256,uint256[2],uint256[4])",
            "onUnappliedSlash(uint64,bytes,uint8)",
            "onSlash(uint64,bytes,uint8)",
            "onBinaryVersionPublished(uint64,(uint64,uint64,bool,bytes32,bytes32),string)",
            "onOperatorBinaryAcked(uint64,uint64,address)",
            "requiresAggregation(uint64,uint8)",
            "getRequiredResultCount(uint64,uint8)",
            "getAggregationThreshold(uint64,uint8)",
            "queryIsPaymentAssetAllowed(uint64,address)",
            "queryDeveloperPaymentAddress(uint64)",
            "querySlashingOrigin(uint64)",
            "queryDisputeOrigin(uint64)",
            "getMinOperatorStake()",
            "canJoin(uint64,address)",
            "canLeave(uint64,address)",
            "forceRemoveAllowsBelowMin(uint64)",
            "getExitConfig(uint64)",
            "getHeartbeatInterval(uint64)",
            "getHeartbeatThreshold(uint64)",
            "getSlashingWindow(uint64)",
            "getNonPaymentTerminationPolicy(uint64)"
        ];
        for (uint256 i = 0; i < functions.length; i++) {
            _isKnown(functions[i]);
        }
        _isKnown("computeBillAdjustmentBps(uint64,uint64,uint64)");
    }

    /// @dev The dispatcher's jump table pushes every selector it knows.
    function _isKnown(string memory signature) private view {
        bytes memory code = bytes.concat(implementation.code, extension.code, views.code);
        bytes4 selector = bytes4(keccak256(bytes(signature)));
        for (uint256 i = 0; i + 4 < code.length; i++) {
            if (code[i] == 0x63 && code[i + 1] == selector[0] && code[i + 2] == selector[1]) {
                if (code[i + 3] == selector[2] && code[i + 4] == selector[3]) return;
            }
        }
        vm.assertTrue(uint32(selector) >> 24 == 0, signature); // a leading zero byte is pushed shorter
    }

    function test_TopicsOfTheCore() public pure {
        _is(ITangle.BlueprintCreated.selector, 0x7ccd26bc6775ae4936200d467efc9a0e4e5f2fa8877e86faa1c7a1453a93a7fc);
        _is(ITangle.OperatorRegistered.selector, 0x0455541bf5feb5fcc32e827dc18bf2175448427c6ae72c8d5e985c99e4104102);
        _is(
            ITangle.OperatorPreferencesUpdated.selector,
            0xbaca468a52670b77d74d0423b33ac5227a7f1a5c548e07006b29c6e2289779a6
        );
        _is(ITangle.OperatorUnregistered.selector, 0x88e46e95bcdf1020c0caf9f3dd5fde69c41d2151dbbca0a77c03c4e28b4d3ec1);
        _is(ITangle.ServiceRequested.selector, 0x5c92301c22df4cc7209a8b0b25b2f5787750237e110e09a276a9f7d16e6709a4);
        _is(ITangle.ServiceApproved.selector, 0xceda1a44ead4da3d3abaaa941afa6d9530fd84dd8e99385c9183d986dcab980f);
        _is(ITangle.ServiceActivated.selector, 0x0325bb1c453505f13d5546dda087be5e237f7cf249f79a0ee406d97ef0ca7ee9);
        _is(ITangle.ServiceTerminated.selector, 0x3fd558a59bbce1d996d17eab7fde314bcd201ec3f17375a7f873b3162927e881);
        _is(ITangle.JobSubmittedFromQuote.selector, 0xb707259a8a1604adca251fecf84eb283329cd45175690dcb8ff1cf52a6252422);
        _is(ITangle.JobResultSubmitted.selector, 0x8a04f99fe23284e874e8dd017345248279cc59701695e73bcdbeb6241bcd2ac6);
        _is(ITangle.JobCompleted.selector, 0x60a7649f6e93e7a3ce1dc9729c20e3d95dce28c6a6bd957cde09d8a1cb37c19f);
        _is(ITangle.ManagerHookFailed.selector, 0x212b3bea93ba3eefbae6d15f7c17ac0868f3f756aacdd24d0bd69b0cbab22327);
    }

    /// @dev Published interfaces say that jobIndex is indexed; the core emits it as data.
    function test_JobSubmittedHasThreeTopics() public {
        _is(ITangle.JobSubmitted.selector, 0xde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db5);
        _deploy(ITangle.MembershipModel.Fixed);
        uint64 service = _network(1, 0);
        vm.recordLogs();
        _submit(service, EXECUTE);
        assertEq(vm.getRecordedLogs()[0].topics.length, 3, "topics");
    }

    function test_ErrorsOfTheCore() public pure {
        _is(ITangleErrors.JobAlreadyCompleted.selector, 0x0a55512f, "JobAlreadyCompleted");
        _is(ITangleErrors.ResultAlreadySubmitted.selector, 0xb7e7fcee, "ResultAlreadySubmitted");
        _is(ITangleErrors.NotQuotedOperator.selector, 0xa32a5d1c, "NotQuotedOperator");
        _is(ITangleErrors.NotPermittedCaller.selector, 0xd5dd5b44, "NotPermittedCaller");
        _is(ITangleErrors.OperatorNotInService.selector, 0x783482e9, "OperatorNotInService");
        _is(ITangleErrors.OperatorNotActive.selector, 0xe356d5aa, "OperatorNotActive");
        _is(ITangleErrors.AggregationRequired.selector, 0x77164cdc, "AggregationRequired");
        _is(ITangleErrors.ManagerReverted.selector, 0x07a84ec2, "ManagerReverted");
        _is(ITangleErrors.ManagerRejected.selector, 0x71cc0e9a, "ManagerRejected");
        _is(ITangleErrors.ServiceNotActive.selector, 0x4c5fe2d8, "ServiceNotActive");
        _is(ITangleErrors.ServiceExpired.selector, 0x7c3e621b, "ServiceExpired");
        _is(ITangleErrors.InvalidMsgValue.selector, 0x1f89f671, "InvalidMsgValue");
        _is(ITangleErrors.JobCallNotFound.selector, 0x96c6ebfc, "JobCallNotFound");
        _is(ITangleErrors.InvalidJobIndex.selector, 0x1370bcad, "InvalidJobIndex");
        _is(ITangleErrors.QuoteAlreadyUsed.selector, 0x08d18271, "QuoteAlreadyUsed");
        _is(ITangleErrors.JobQuoteInputsMismatch.selector, 0x169a2143, "JobQuoteInputsMismatch");
        _is(ITangleErrors.JobQuoteRequesterMismatch.selector, 0x22251829, "JobQuoteRequesterMismatch");
        _is(ITangleErrors.ServiceRequestExpiredError.selector, 0xdf0ba7da, "ServiceRequestExpiredError");
        _is(ITangleErrors.UpfrontPaymentNotAllowedForEventDriven.selector, 0x889fa9e0, "UpfrontPaymentNotAllowed");
        _is(ITangleErrors.Unauthorized.selector, 0x82b42900, "Unauthorized");
        _is(ITangleErrors.InvalidState.selector, 0xbaf3f0f7, "InvalidState");
        _is(ITangleErrors.NotServiceOwner.selector, 0x19aacf9e, "NotServiceOwner");
        _is(ITangleErrors.OperatorAlreadyRegistered.selector, 0x9ec4e30d, "OperatorAlreadyRegistered");
        _is(ITangleErrors.OperatorNotRegistered.selector, 0x9bcccbfd, "OperatorNotRegistered");
        _is(ITangleErrors.BlueprintMetadataRequired.selector, 0x0f038c7e, "BlueprintMetadataRequired");
        _is(ITangleErrors.BlueprintMetadataHashRequired.selector, 0xe772efb4, "BlueprintMetadataHashRequired");
        _is(ITangleErrors.BlueprintMembershipRequired.selector, 0x81ea367e, "BlueprintMembershipRequired");
        _is(ITangleErrors.BlueprintBinaryHashRequired.selector, 0x6e66aa92, "BlueprintBinaryHashRequired");
        _is(ITangleErrors.InvalidOperatorKey.selector, 0xda2cd52b, "InvalidOperatorKey");
        _is(ITangleErrors.DuplicateOperatorKey.selector, 0x9d287736, "DuplicateOperatorKey");
    }

    function _is(bytes4 have, bytes4 want, string memory name) private pure {
        assertEq(bytes32(have), bytes32(want), name);
    }

    function _is(bytes32 have, bytes32 want) private pure {
        assertEq(have, want, "topic");
    }
}
