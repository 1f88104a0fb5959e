package gvisor

import (
	"faas"
)

// placePath is where every sandbox has the program of PlaceFile.
const placePath = "/.faas/place"

// PlaceFile returns the program that puts files into a restored sandbox: its
// mode and its bytes for arch, a GOARCH. Its arguments are any number of
// triples: a temporary name, a text and a name. It writes the text to the
// first name, which it renames to the second, so that who watches that sees
// one change. Then it looks up which file it runs from, as programs with a
// static C library do at their start, and exits with how many it could not
// write. Without arguments that is all, which is what Prime runs it for. It is
// made like the init: one process of a few hundred bytes that needs nothing of
// the image.
func PlaceFile(arch string) (mode uint32, data []byte, err error) {
	code, ok := placeCode[arch]
	if !ok {
		return 0, nil, faas.Errorf(faas.Invalid, "no program for architecture %q: want amd64 or arm64", arch)
	}
	return 0o555, elf(code), nil
}

var placeCode = map[string]machineCode{
	"amd64": {62, []byte{
		0x4c, 0x8d, 0x64, 0x24, 0x10, // lea r12, [rsp+16] (the first argument)
		0x45, 0x31, 0xf6, // xor r14d, r14d (failures)
		0x49, 0x8b, 0x3c, 0x24, // next: mov rdi, [r12]
		0x48, 0x85, 0xff, // test rdi, rdi
		0x74, 0x61, // je done
		0xbe, 0x41, 0x02, 0x02, 0x00, // mov esi, O_WRONLY|O_CREAT|O_TRUNC|O_NOFOLLOW
		0xba, 0xa4, 0x01, 0x00, 0x00, // mov edx, 0644
		0xb8, 0x02, 0x00, 0x00, 0x00, // mov eax, open
		0x0f, 0x05, // syscall
		0x85, 0xc0, // test eax, eax
		0x78, 0x43, // js fail
		0x41, 0x89, 0xc5, // mov r13d, eax
		0x49, 0x8b, 0x74, 0x24, 0x08, // mov rsi, [r12+8]
		0x31, 0xd2, // xor edx, edx
		0x80, 0x3c, 0x16, 0x00, // len: cmp byte [rsi+rdx], 0
		0x74, 0x04, // je write
		0xff, 0xc2, // inc edx
		0xeb, 0xf6, // jmp len
		0x44, 0x89, 0xef, // write: mov edi, r13d
		0xb8, 0x01, 0x00, 0x00, 0x00, // mov eax, write
		0x0f, 0x05, // syscall
		0x48, 0x39, 0xd0, // cmp rax, rdx
		0x75, 0x20, // jne fail
		0x44, 0x89, 0xef, // mov edi, r13d
		0xb8, 0x03, 0x00, 0x00, 0x00, // mov eax, close
		0x0f, 0x05, // syscall
		0x49, 0x8b, 0x3c, 0x24, // mov rdi, [r12]
		0x49, 0x8b, 0x74, 0x24, 0x10, // mov rsi, [r12+16]
		0xb8, 0x52, 0x00, 0x00, 0x00, // mov eax, rename
		0x0f, 0x05, // syscall
		0x85, 0xc0, // test eax, eax
		0x78, 0x02, // js fail
		0xeb, 0x03, // jmp step
		0x41, 0xff, 0xc6, // fail: inc r14d
		0x49, 0x83, 0xc4, 0x18, // step: add r12, 24
		0xeb, 0x96, // jmp next
		0x48, 0x8d, 0x3d, 0x1e, 0x00, 0x00, 0x00, // done: lea rdi, [rip+30] (the path)
		0x48, 0x8d, 0xb4, 0x24, 0x00, 0xff, 0xff, 0xff, // lea rsi, [rsp-256]
		0xba, 0x80, 0x00, 0x00, 0x00, // mov edx, 128
		0xb8, 0x59, 0x00, 0x00, 0x00, // mov eax, readlink
		0x0f, 0x05, // syscall
		0x44, 0x89, 0xf7, // mov edi, r14d
		0xb8, 0xe7, 0x00, 0x00, 0x00, // mov eax, exit_group
		0x0f, 0x05, // syscall
		'/', 'p', 'r', 'o', 'c', '/', 's', 'e', 'l', 'f', '/', 'e', 'x', 'e', 0,
	}},
	"arm64": {183, append(littleEndian(
		0x910043f3, // add x19, sp, #16 (the first argument)
		0xaa1f03f5, // mov x21, #0 (failures)
		0xf9400261, // next: ldr x1, [x19]
		0xb4000401, // cbz x1, done
		0x92800c60, // mov x0, AT_FDCWD
		0xd2904822, // mov x2, O_WRONLY|O_CREAT|O_TRUNC|O_NOFOLLOW
		0xd2803483, // mov x3, 0644
		0xb27d0be8, // mov x8, openat
		0xd4000001, // svc #0
		0xb7f802e0, // tbnz x0, #63, fail
		0xaa0003f4, // mov x20, x0
		0xf9400661, // ldr x1, [x19, #8]
		0xaa1f03e2, // mov x2, #0
		0x38626823, // len: ldrb w3, [x1, x2]
		0xb4000063, // cbz x3, write
		0x91000442, // add x2, x2, #1
		0x17fffffd, // b len
		0xb27a03e8, // write: mov x8, write
		0xd4000001, // svc #0
		0xeb00005f, // cmp x2, x0
		0x54000181, // b.ne fail
		0xaa1403e0, // mov x0, x20
		0xd2800728, // mov x8, close
		0xd4000001, // svc #0
		0x92800c60, // mov x0, AT_FDCWD
		0xf9400261, // ldr x1, [x19]
		0x92800c62, // mov x2, AT_FDCWD
		0xf9400a63, // ldr x3, [x19, #16]
		0xd28004c8, // mov x8, renameat
		0xd4000001, // svc #0
		0xb7f80040, // tbnz x0, #63, fail
		0x14000002, // b step
		0x910006b5, // fail: add x21, x21, #1
		0x91006273, // step: add x19, x19, #24
		0x17ffffe0, // b next
		0x92800c60, // done: mov x0, AT_FDCWD
		0x10000101, // adr x1, the path
		0xd10403e2, // sub x2, sp, #256
		0xd2801003, // mov x3, #128
		0xd28009c8, // mov x8, readlinkat
		0xd4000001, // svc #0
		0xaa1503e0, // mov x0, x21
		0xd2800bc8, // mov x8, exit_group
		0xd4000001, // svc #0
	), "/proc/self/exe\x00"...)},
}
