// Package archtest holds the house rules as tests: import direction, where heavy
// dependencies may appear, package docs, no exits outside main and no sleeping
// tests.
package archtest
