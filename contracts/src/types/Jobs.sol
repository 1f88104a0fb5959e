// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

// The jobs whose inputs and outputs this contract reads. Ids from 12 up are opaque.
uint8 constant EXECUTE = 0;
uint8 constant EXECUTE_ADVANCED = 1;
uint8 constant CREATE_SNAPSHOT = 2;
uint8 constant RESTORE_SNAPSHOT = 3;
uint8 constant CREATE_BRANCH = 4;
uint8 constant MERGE_BRANCHES = 5;
uint8 constant START_INSTANCE = 6;
uint8 constant STOP_INSTANCE = 7;
uint8 constant PAUSE_INSTANCE = 8;
uint8 constant RESUME_INSTANCE = 9;
uint8 constant EXPOSE_PORT = 10;
uint8 constant UPLOAD_FILES = 11;
