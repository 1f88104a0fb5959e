package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "faas"

// mayImport is the import direction: for each package, which packages of this
// module its code (tests apart) may import besides the root package. A package
// that is missing here fails the test: decide where it belongs first.
var mayImport = map[string][]string{
	".":      {},
	"api":    {},
	"engine": {"guest", "merge"},
	"merge":  {},

	// What node and sandbox say to each other, and who says it.
	"guest":          {},
	"guest/tree":     {},
	"cmd/faas-guest": {"guest", "guest/tree"},

	// Adapters know the nouns and themselves, never each other.
	"blob":         {},
	"evm":          {"evm/bindings"},
	"evm/bindings": {},
	"gateway":      {"api"},
	"client":       {"api"},
	"gvisor":       {"gvisor/launcher"},
	"gvisor/netns": {"gvisor"}, // implements its Network
	"image":        {},
	"jetstream":    {},
	"operator":     {},
	"pool":         {},
	"ssh":          {},
	"snapshot":     {},

	"gvisor/launcher":  {}, // the two ends of a socket
	"cmd/faas-sandbox": {"gvisor/launcher"},
}

// unrestricted packages may import everything: the composition root, and what
// only tests and tools use.
func unrestricted(pkg string) bool {
	return pkg == "cmd/faas" || strings.HasPrefix(pkg, "cmd/faas/") || strings.HasPrefix(pkg, "internal/")
}

// confined names the only places that may import a heavy dependency, so that
// each is wrapped once.
var confined = map[string][]string{
	"github.com/ethereum/go-ethereum":        {"evm", "cmd/faas"},
	"gvisor.dev/gvisor":                      {"gvisor", "cmd/faas-sandbox"},
	"github.com/nats-io":                     {"jetstream"},
	"github.com/google/go-containerregistry": {"image", "internal/testimage"},
	"github.com/erofs":                       {"image", "internal/testimage"},
	"github.com/google/nftables":             {"gvisor/netns"},
	"github.com/vishvananda":                 {"gvisor/netns"},
	"github.com/danielgtaylor/huma":          {"gateway"},
	"github.com/spf13/cobra":                 {"cmd/faas"},
	"github.com/aymanbagabas/go-udiff":       {"merge"},
	"gocloud.dev":                            {"blob", "cmd/faas"},
	"github.com/fsnotify/fsnotify":           {"guest/tree"},
}

var refusedNames = []string{"utils", "util", "common", "types", "helpers", "helper", "models", "manager", "misc", "shared"}

type source struct {
	pkg, name string // package folder relative to the module, file name
	ast       *ast.File
	fset      *token.FileSet
}

func (s source) isTest() bool { return strings.HasSuffix(s.name, "_test.go") }
func (s source) at(p token.Pos) string {
	return s.pkg + "/" + s.name + ":" + strconv.Itoa(s.fset.Position(p).Line)
}

// sources parses every Go file of the module.
func sources(t *testing.T) []source {
	t.Helper()
	const root = "../.."
	var all []source
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case ".git", "node_modules", "build", "bin", "testdata", "contracts":
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, file, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		all = append(all, source{pkg: path.Dir(filepath.ToSlash(rel)), name: d.Name(), ast: f, fset: fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("found only %d Go files: the walk is broken", len(all))
	}
	return all
}

func imports(s source) map[string]token.Pos {
	m := map[string]token.Pos{}
	for _, i := range s.ast.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		m[p] = i.Pos()
	}
	return m
}

func within(pkg string, roots []string) bool {
	return slices.ContainsFunc(roots, func(r string) bool { return pkg == r || strings.HasPrefix(pkg, r+"/") })
}

func TestImportDirection(t *testing.T) {
	for _, s := range sources(t) {
		if s.isTest() || unrestricted(s.pkg) {
			continue
		}
		allowed, known := mayImport[s.pkg]
		if !known {
			t.Errorf("%s: package %s has no entry in mayImport: decide its place first", s.name, s.pkg)
			continue
		}
		for p, pos := range imports(s) {
			local, ours := strings.CutPrefix(p, module+"/")
			if ours && !slices.Contains(allowed, local) {
				t.Errorf("%s: %s may not import %s", s.at(pos), s.pkg, p)
			}
			if s.pkg == "." && strings.Contains(strings.SplitN(p, "/", 2)[0], ".") {
				t.Errorf("%s: the root package imports only the standard library, not %s", s.at(pos), p)
			}
		}
	}
}

func TestHeavyDependenciesStayInTheirPlace(t *testing.T) {
	for _, s := range sources(t) {
		if s.isTest() {
			continue
		}
		for p, pos := range imports(s) {
			for dep, places := range confined {
				if within(p, []string{dep}) && !within(s.pkg, places) {
					t.Errorf("%s: %s belongs in %s only", s.at(pos), dep, strings.Join(places, ", "))
				}
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		if s.isTest() {
			continue
		}
		doc := s.ast.Doc.Text()
		documented[s.pkg] = documented[s.pkg] || len(strings.Fields(doc)) >= 5
		if slices.Contains(refusedNames, s.ast.Name.Name) {
			t.Errorf("%s: package name %q says nothing", s.at(s.ast.Name.Pos()), s.ast.Name.Name)
		}
	}
	for pkg, ok := range documented {
		if !ok {
			t.Errorf("package %s has no package comment", pkg)
		}
	}
}

// calls reports each call of pkg.fn in s, by import path.
func calls(s source, importPath string, fns []string, report func(token.Pos, string)) {
	name := ""
	for _, i := range s.ast.Imports {
		if p, _ := strconv.Unquote(i.Path.Value); p == importPath {
			name = path.Base(p)
			if i.Name != nil {
				name = i.Name.Name
			}
		}
	}
	if name == "" {
		return
	}
	ast.Inspect(s.ast, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if sel, ok := c.Fun.(*ast.SelectorExpr); ok && slices.Contains(fns, sel.Sel.Name) {
			if id, ok := sel.X.(*ast.Ident); ok && id.Name == name {
				report(c.Pos(), name+"."+sel.Sel.Name)
			}
		}
		return true
	})
}

func TestOnlyMainExits(t *testing.T) {
	for _, s := range sources(t) {
		// A helper process that a test started from its own binary ends in TestMain.
		if s.name == "main.go" && s.ast.Name.Name == "main" || s.isTest() {
			continue
		}
		report := func(pos token.Pos, what string) { t.Errorf("%s: %s outside main.go", s.at(pos), what) }
		calls(s, "os", []string{"Exit"}, report)
		calls(s, "log", []string{"Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"}, report)
		calls(s, "syscall", []string{"Exit"}, report)
		calls(s, "golang.org/x/sys/unix", []string{"Exit"}, report)
	}
}

func TestTestsDoNotSleep(t *testing.T) {
	for _, s := range sources(t) {
		if !s.isTest() || usesSynctest(s) {
			continue
		}
		calls(s, "time", []string{"Sleep"}, func(pos token.Pos, what string) {
			t.Errorf("%s: %s in a test: wait on a condition, or use testing/synctest", s.at(pos), what)
		})
	}
}

// usesSynctest tells files whose clock is fake: a sleep there takes no time.
func usesSynctest(s source) bool {
	_, ok := imports(s)["testing/synctest"]
	return ok
}
