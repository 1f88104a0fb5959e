package gvisor

import (
	"encoding/binary"
	"io/fs"

	"faas"
)

// initPath is where every image carries the program of InitFile.
const initPath = "/.faas/init"

// InitFile returns the program that is process 1 of every sandbox: where it
// belongs in the image, its mode and its bytes for arch, a GOARCH. It ignores
// SIGCHLD, so that the kernel reaps orphans without waking it, and then sleeps
// for ever. It is a static executable of a few hundred bytes that needs
// nothing of the image, so that even an empty image can idle.
func InitFile(arch string) (path string, mode fs.FileMode, data []byte, err error) {
	code, ok := initCode[arch]
	if !ok {
		return "", 0, nil, faas.Errorf(faas.Invalid, "no init program for architecture %q: want amd64 or arm64", arch)
	}
	return initPath, 0o555, elf(code), nil
}

type machineCode struct {
	machine uint16 // ELF's e_machine
	words   []byte // position independent; ends in the kernel's sigaction for SIG_IGN
}

// ignoreAction is struct sigaction as the kernel reads it: SIG_IGN, no flags,
// no restorer, empty mask.
var ignoreAction = [32]byte{0: 1}

var initCode = map[string]machineCode{
	"amd64": {62, append([]byte{
		0xb8, 13, 0, 0, 0, // mov eax, rt_sigaction
		0xbf, 17, 0, 0, 0, // mov edi, SIGCHLD
		0x48, 0x8d, 0x35, 23, 0, 0, 0, // lea rsi, [rip+23] (the action)
		0x31, 0xd2, // xor edx, edx
		0x41, 0xba, 8, 0, 0, 0, // mov r10d, 8 (size of a signal set)
		0x0f, 0x05, // syscall
		0xb8, 34, 0, 0, 0, // again: mov eax, pause
		0x0f, 0x05, // syscall
		0xeb, 0xf7, // jmp again
		0x90, 0x90, 0x90, 0x90, // align the action
	}, ignoreAction[:]...)},
	"arm64": {183, append(littleEndian(
		0xd28010c8, // mov x8, #134 (rt_sigaction)
		0xd2800220, // mov x0, #17 (SIGCHLD)
		0x10000181, // adr x1, action
		0xd2800002, // mov x2, #0
		0xd2800103, // mov x3, #8 (size of a signal set)
		0xd4000001, // svc #0
		0xd2800928, // again: mov x8, #73 (ppoll; arm64 has no pause)
		0xd2800000, // mov x0, #0
		0xd2800001, // mov x1, #0
		0xd2800002, // mov x2, #0
		0xd2800003, // mov x3, #0
		0xd2800004, // mov x4, #0
		0xd4000001, // svc #0
		0x17fffff9, // b again
	), ignoreAction[:]...)},
}

func littleEndian(words ...uint32) []byte {
	var b []byte
	for _, w := range words {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}

// elf wraps code into a static executable with one read-execute segment.
func elf(code machineCode) []byte {
	const (
		base    = 0x400000
		headers = 64 + 56
	)
	le := binary.LittleEndian
	b := []byte{0x7f, 'E', 'L', 'F', 2 /* 64 bit */, 1 /* little endian */, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	b = le.AppendUint16(b, 2) // ET_EXEC
	b = le.AppendUint16(b, code.machine)
	b = le.AppendUint32(b, 1)            // version
	b = le.AppendUint64(b, base+headers) // entry
	b = le.AppendUint64(b, 64)           // program headers follow this one
	b = le.AppendUint64(b, 0)            // no sections
	b = le.AppendUint32(b, 0)            // flags
	for _, v := range []uint16{64, 56, 1, 0, 0, 0} {
		b = le.AppendUint16(b, v) // sizes and counts of the headers
	}
	size := uint64(headers + len(code.words))
	b = le.AppendUint32(b, 1)   // PT_LOAD
	b = le.AppendUint32(b, 4|1) // read, execute
	for _, v := range []uint64{0 /* offset */, base, base, size, size, 0x1000 /* alignment */} {
		b = le.AppendUint64(b, v)
	}
	return append(b, code.words...)
}
