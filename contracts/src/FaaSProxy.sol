// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {FaaSBlueprint} from "./FaaSBlueprint.sol";

/// @title The address that a blueprint names as its manager
/// @notice A blueprint can never change its manager, so the manager is a proxy and its owner upgrades what is behind it.
/// Made and initialised in one transaction.
contract FaaSProxy is ERC1967Proxy {
    constructor(FaaSBlueprint implementation)
        ERC1967Proxy(address(implementation), abi.encodeCall(FaaSBlueprint.initialize, ()))
    {}
}
