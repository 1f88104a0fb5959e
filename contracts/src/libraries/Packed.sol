// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../interfaces/IFaaSBlueprint.sol";

/// @title The words of a job's record
/// @notice Each of these structs is one word of storage, packed by hand: the compiler writes a packed struct member by
/// member, which costs a job about five thousand gas. The first member has the lowest bits.
library Packed {
    /// @notice Written when a call is assigned and when it ends.
    struct Assignment {
        address operator;
        uint8 job;
        IFaaSNouns.JobState state;
        uint8 attempts; // operators that had the call before this one
        uint16 seat;
        uint24 allowed; // seconds from assignment to deadline
        uint32 deadline; // until 2106
    }

    /// @notice Written when a result is accepted.
    struct Outcome {
        int32 exitCode;
        uint64 executionTimeMs;
        uint40 finishedAt;
        IFaaSNouns.Reading reading;
        bool success;
        bool cacheHit;
        bool made;
        uint64 detail;
    }

    /// @notice Where the id of a snapshot or an instance comes from, written when its call is made. It exists once that
    /// call's result says so.
    struct Resource {
        uint64 service;
        uint64 call;
        uint64 lastPort; // the call (plus 1) that opened its newest port
        uint8 index; // of branches
        bool branch;
        IFaaSNouns.RefKind kind;
        IFaaSNouns.InstanceState state;
    }

    function pack(Resource memory r) internal pure returns (uint256) {
        return uint256(r.service) | uint256(r.call) << 64 | uint256(r.lastPort) << 128 | uint256(r.index) << 192
            | _bit(r.branch) << 200 | uint256(r.kind) << 208 | uint256(r.state) << 216;
    }

    function resource(uint256 word) internal pure returns (Resource memory r) {
        r.service = uint64(word);
        r.call = uint64(word >> 64);
        r.lastPort = uint64(word >> 128);
        r.index = uint8(word >> 192);
        r.branch = uint8(word >> 200) != 0;
        r.kind = IFaaSNouns.RefKind(uint8(word >> 208));
        r.state = IFaaSNouns.InstanceState(uint8(word >> 216));
    }

    function pack(Assignment memory a) internal pure returns (uint256) {
        return uint256(uint160(a.operator)) | uint256(a.job) << 160 | uint256(a.state) << 168 | uint256(a.attempts)
            << 176 | uint256(a.seat) << 184 | uint256(a.allowed) << 200 | uint256(a.deadline) << 224;
    }

    function assignment(uint256 word) internal pure returns (Assignment memory a) {
        a.operator = address(uint160(word));
        a.job = uint8(word >> 160);
        a.state = IFaaSNouns.JobState(uint8(word >> 168));
        a.attempts = uint8(word >> 176);
        a.seat = uint16(word >> 184);
        a.allowed = uint24(word >> 200);
        a.deadline = uint32(word >> 224);
    }

    /// @notice The same assignment in another state.
    function become(uint256 word, IFaaSNouns.JobState state) internal pure returns (uint256) {
        return word & ~(uint256(0xff) << 168) | uint256(state) << 168;
    }

    function operatorOf(uint256 word) internal pure returns (address) {
        return address(uint160(word));
    }

    function jobOf(uint256 word) internal pure returns (uint8) {
        return uint8(word >> 160);
    }

    function pack(Outcome memory o) internal pure returns (uint256) {
        return uint256(uint32(o.exitCode)) | uint256(o.executionTimeMs) << 32 | uint256(o.finishedAt) << 96
            | uint256(o.reading) << 136 | _bit(o.success) << 144 | _bit(o.cacheHit) << 152 | _bit(o.made) << 160
            | uint256(o.detail) << 168;
    }

    function outcome(uint256 word) internal pure returns (Outcome memory o) {
        o.exitCode = int32(uint32(word));
        o.executionTimeMs = uint64(word >> 32);
        o.finishedAt = uint40(word >> 96);
        o.reading = IFaaSNouns.Reading(uint8(word >> 136));
        o.success = uint8(word >> 144) != 0;
        o.cacheHit = uint8(word >> 152) != 0;
        o.made = isMade(word);
        o.detail = uint64(word >> 168);
    }

    function isMade(uint256 word) internal pure returns (bool) {
        return uint8(word >> 160) != 0;
    }

    function _bit(bool b) private pure returns (uint256) {
        return b ? 1 : 0;
    }
}
