package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"faas"
)

// setting is one field of a node's configuration with its names.
type setting struct {
	Flag, Env, Usage string
	Default          string // in words, where the value depends on the machine
	field            reflect.Value
}

// settings lists the tagged fields of the structs that groups point to, in
// order.
func settings(groups ...any) []setting {
	var all []setting
	for _, g := range groups {
		v := reflect.ValueOf(g).Elem()
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if v.Field(i).Kind() == reflect.Struct {
				all = append(all, settings(v.Field(i).Addr().Interface())...)
				continue
			}
			s := setting{Flag: f.Tag.Get("flag"), Env: f.Tag.Get("env"), Usage: f.Tag.Get("usage"), Default: f.Tag.Get("default"), field: v.Field(i)}
			if s.Env == "" {
				s.Env = "FAAS_" + strings.ToUpper(strings.ReplaceAll(s.Flag, "-", "_"))
			}
			all = append(all, s)
		}
	}
	return all
}

// addTo makes the setting a flag whose default is the field's present value.
func (s setting) addTo(fs *pflag.FlagSet) {
	switch p := s.field.Addr().Interface().(type) {
	case pflag.Value:
		fs.Var(p, s.Flag, s.Usage)
	case *string:
		fs.StringVar(p, s.Flag, *p, s.Usage)
	case *bool:
		fs.BoolVar(p, s.Flag, *p, s.Usage)
	case *int:
		fs.IntVar(p, s.Flag, *p, s.Usage)
	case *uint32:
		fs.Uint32Var(p, s.Flag, *p, s.Usage)
	case *uint64:
		fs.Uint64Var(p, s.Flag, *p, s.Usage)
	case *float64:
		fs.Float64Var(p, s.Flag, *p, s.Usage)
	case *time.Duration:
		fs.DurationVar(p, s.Flag, *p, s.Usage)
	default:
		// A field of a new type; every test that builds a command finds it.
		panic(fmt.Sprintf("setting %s has type %T, which no flag fits", s.Flag, p))
	}
	if s.Default != "" {
		fs.Lookup(s.Flag).DefValue = s.Default
	}
}

// addSettings gives a node command its flags and --config. load, called when
// the command line is parsed, fills in what it left unset: from the
// environment first, then from the file.
func addSettings(cmd *cobra.Command, getenv func(string) string, groups ...any) (load func() error) {
	all := settings(groups...)
	for _, s := range all {
		s.addTo(cmd.Flags())
	}
	file := cmd.Flags().String("config", "", "JSON file of settings by flag name, such as {\"listen\": \"0.0.0.0:8080\"}; flags and environment win")
	return func() error {
		path := *file
		if path == "" {
			path = getenv("FAAS_CONFIG")
		}
		values, err := readSettings(path, all)
		if err != nil {
			return err
		}
		for _, s := range all {
			if cmd.Flags().Changed(s.Flag) {
				continue
			}
			value, source := getenv(s.Env), s.Env
			if value == "" {
				if value, source = values[s.Flag], s.Flag+" in "+path; value == "" {
					continue
				}
			}
			if err := cmd.Flags().Set(s.Flag, value); err != nil {
				return usagef("%s=%q: %w", source, value, errors.Unwrap(err))
			}
		}
		return nil
	}
}

// readSettings reads a configuration file into text values by flag name.
func readSettings(path string, known []setting) (map[string]string, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "configuration file: %w", err)
	}
	var raw map[string]any
	dec := json.NewDecoder(strings.NewReader(string(b)))
	dec.UseNumber()
	if err := dec.Decode(&raw); err != nil {
		return nil, faas.Errorf(faas.Invalid, "configuration file %s is not a JSON object: %w", path, err)
	}
	values := make(map[string]string, len(raw))
	for name, v := range raw {
		if !slices.ContainsFunc(known, func(s setting) bool { return s.Flag == name }) {
			return nil, faas.Errorf(faas.Invalid, "configuration file %s: unknown setting %q", path, name)
		}
		switch v.(type) {
		case string, bool, json.Number:
			values[name] = fmt.Sprint(v)
		default:
			return nil, faas.Errorf(faas.Invalid, "configuration file %s: %q must be a string, number or boolean", path, name)
		}
	}
	return values, nil
}
