// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DevSettlement} from "./DevSettlement.sol";
import {DevSources} from "./DevSources.sol";

/// @title What the local core delegates
/// @notice A contract has at most 24,576 bytes, so the core has part of its code here; the real core is split in the same
/// way. Each part keeps what it stores in a place of its own in the core's storage, and asks the core for the rest.
contract DevExtension is DevSettlement, DevSources {}
