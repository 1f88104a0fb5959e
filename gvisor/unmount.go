package gvisor

import (
	"fmt"
	"os"

	"faas"
)

// unmountCode is the program that takes a sandbox's /proc away from it. gVisor
// needs it until its system call filters are in force, when it no longer has the
// capability to do so, and therefore starts a child ahead of that which waits
// for a byte on descriptor 3. Its own child is its whole program once more, and
// to start that is a quarter of a boot's processor time; this one is like the init.
var unmountCode = map[string]machineCode{
	"amd64": {62, []byte{
		0x31, 0xc0, // xor eax, eax (read)
		0xbf, 3, 0, 0, 0, // mov edi, 3
		0x48, 0x8d, 0x74, 0x24, 0xf8, // lea rsi, [rsp-8]
		0xba, 1, 0, 0, 0, // mov edx, 1
		0x0f, 0x05, // syscall
		0x48, 0x83, 0xf8, 1, // cmp rax, 1
		0x75, 0x1b, // jne fail
		0xb8, 0xa6, 0, 0, 0, // mov eax, umount2
		0x48, 0x8d, 0x3d, 0x1b, 0, 0, 0, // lea rdi, [rip+27] (the path)
		0xbe, 2, 0, 0, 0, // mov esi, MNT_DETACH
		0x0f, 0x05, // syscall
		0x85, 0xc0, // test eax, eax
		0x75, 0x04, // jne fail
		0x31, 0xff, // xor edi, edi
		0xeb, 0x05, // jmp exit
		0xbf, 1, 0, 0, 0, // fail: mov edi, 1
		0xb8, 0xe7, 0, 0, 0, // exit: mov eax, exit_group
		0x0f, 0x05, // syscall
		'/', 'p', 'r', 'o', 'c', 0,
	}},
	"arm64": {183, append(littleEndian(
		0xd2800060, // mov x0, #3
		0xd10043e1, // sub x1, sp, #16
		0xd2800022, // mov x2, #1
		0xd28007e8, // mov x8, read
		0xd4000001, // svc #0
		0xf100041f, // cmp x0, #1
		0x540000c1, // b.ne fail
		0x10000100, // adr x0, the path
		0xd2800041, // mov x1, MNT_DETACH
		0xd28004e8, // mov x8, umount2
		0xd4000001, // svc #0
		0xb4000040, // cbz x0, exit
		0xd2800020, // fail: mov x0, #1
		0xd2800bc8, // exit: mov x8, exit_group
		0xd4000001, // svc #0
	), "/proc\x00"...)},
}

// unmounter returns the program, open for reading only, of a file in dir that
// has no name any more.
func unmounter(dir, arch string) (_ *os.File, err error) {
	code, ok := unmountCode[arch]
	if !ok {
		return nil, faas.Errorf(faas.Invalid, "no program for architecture %q: want amd64 or arm64", arch)
	}
	f, err := os.CreateTemp(dir, "unmount-")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(elf(code))
	if err == nil {
		err = f.Chmod(0o555) // sandboxes run as nobody
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return nil, fmt.Errorf("write program: %w", err)
	}
	return os.Open(f.Name())
}
