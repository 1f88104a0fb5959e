// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Decoding} from "../src/libraries/Decoding.sol";
import {ImageId, RefId} from "../src/types/Ids.sol";
import {Node} from "./support/Node.sol";
import {vm} from "./support/Vm.sol";

/// @title Reading hostile bytes
contract DecodingTest is Node {
    function setUp() public override {}

    function image(bytes calldata inputs) external pure returns (ImageId) {
        return Decoding.image(inputs);
    }

    function output(bytes calldata data) external pure returns (bool, Decoding.Output memory) {
        return Decoding.output(data);
    }

    /// @dev The reference for what is readable: the compiler's own decoder, which reverts where we say no.
    function strict(bytes calldata data) external pure {
        abi.decode(data, (int32, uint64, bool, bytes32, bytes, bytes, bytes32));
    }

    function testFuzz_WhatWasEncodedIsRead(
        int32 exitCode,
        uint64 time,
        bool hit,
        bytes32 ref,
        bytes calldata stdout,
        bytes calldata stderr
    ) public view {
        (bool ok, Decoding.Output memory out) =
            this.output(abi.encode(exitCode, time, hit, ref, stdout, stderr, bytes32(0)));
        assertTrue(ok, "readable");
        assertTrue(out.exitCode == exitCode && out.executionTimeMs == time && out.cacheHit == hit, "scalars");
        assertEq(RefId.unwrap(out.ref), ref, "ref");
    }

    function testFuzz_NothingReverts(bytes calldata data) public view {
        this.output(data);
        this.image(data);
    }

    /// @dev One word of a good output replaced: ours and the compiler's verdict agree, but for offsets into the head,
    /// which the compiler allows and we do not.
    function testFuzz_AgreesWithTheCompiler(uint256 index, uint256 word) public view {
        bytes memory data = abi.encode(int32(1), uint64(2), true, bytes32(0), bytes("out"), bytes("err"), bytes32(0));
        index = index % (data.length / 32);
        if (word % 3 == 0) word = word % 1000;
        assembly ("memory-safe") {
            mstore(add(add(data, 32), mul(index, 32)), word)
        }
        (bool ok,) = this.output(data);
        bool compiler = true;
        try this.strict(data) {}
        catch {
            compiler = false;
        }
        bool intoHead = (index == 4 || index == 5) && word < 7 * 32;
        assertTrue(ok == compiler || (intoHead && !ok), "agree");
    }

    function testFuzz_ShortDataIsUnreadable(uint256 size) public view {
        bytes memory data = _output(0, 1);
        size = size % (9 * 32);
        assembly ("memory-safe") {
            mstore(data, size)
        }
        (bool ok,) = this.output(data);
        assertTrue(!ok, "short");
    }

    function test_ImagesAreHashedAsWritten() public view {
        string[] memory none = new string[](0);
        bytes memory inputs = abi.encode("registry.example/a/b@sha256:0", none, none, bytes(""));
        assertEq(ImageId.unwrap(this.image(inputs)), keccak256("registry.example/a/b@sha256:0"), "hash");
        assertEq(ImageId.unwrap(this.image(abi.encode("", none, none, bytes("")))), bytes32(0), "empty");
        string memory long = string(new bytes(1025));
        assertEq(ImageId.unwrap(this.image(abi.encode(long, none, none, bytes("")))), bytes32(0), "too long");
    }
}
