// Package warm keeps the modules in go.mod that packages still to come import.
package warm
