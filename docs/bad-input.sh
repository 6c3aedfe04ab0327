#!/bin/bash
# Bad-input transcript of campaigns, queries and comparisons. Usage, as root for the small disk:
#   badinput.sh /path/to/mosaic-lab > transcript.txt 2>&1
# Needs a built tree (./mosaic); takes about a minute on a quiet machine. Prints each command, what it says and its exit code.
M=${1:-$(cd "$(dirname "$0")/.." && pwd)}/mosaic
W=$(mktemp -d /tmp/mosaic-badinput-XXXX); cd "$W" || exit 1
say() { printf '\n$ %s\n' "$*"; }
run() { say "./mosaic $*"; "$M" "$@"; echo "[exit code $?]"; }
cat > tiny.yaml <<'Y'
scenario: tiny
seed: 3
duration: 2m
signatures: modelled
network: {topology: complete}
origin: {blockTime: 5s, epochLength: 5, confirmations: 3, miners: {count: 3}}
metachains:
  alpha:
    blockTime: 2s
    epochLength: 4
    validators: {count: 4}
    workload: {rate: 2/s}
Y
campaign() { printf 'scenario: tiny.yaml\nsweep:\n  metachains.alpha.epochLength: {list: [%s]}\nreplications: 2\ncompare: {metric: alpha.finality.latency}\n' "$1"; }
campaign "2, 4" > c.yaml
campaign "2, 6" > other.yaml
sed 's/epochLength: {/epochLenght: {/' c.yaml > unknown.yaml
campaign "" > empty.yaml
printf 'scenario: tiny.yaml\nsweep:\n  seed: {range: {from: 1, to: 1000000, steps: 1000000}}\n  origin.epochLength: {range: {from: 1, to: 1000, steps: 1000}}\n' > huge.yaml
printf 'scenario: tiny.yaml\nsweep: {}\n' > nofield.yaml
printf 'scenario: nowhere.yaml\n' > lost.yaml
{ cat c.yaml; echo 'checks: [{metric: alpha.finality.latency, point: 9, between: [1s, 2s]}]'; } > badcheck.yaml
{ cat c.yaml; echo 'checks: [{metric: alpha.finality.latency, point: 0, between: [1s, 2s]}]'; } > failing.yaml
echo "== what is wrong in a campaign's file"
for f in unknown empty nofield huge lost badcheck; do run sweep $f.yaml --out never; done
ls -d never 2>/dev/null || echo "(nothing was written)"
run sweep nowhere.yaml
run sweep c.yaml --threads 0
run sweep c.yaml --shard 3/2
echo; echo "== folders"
mkdir thesis; echo x > thesis/thesis.tex
run sweep c.yaml --out thesis
run sweep c.yaml --out c
run sweep other.yaml --out c
say "two processes on one folder"
sed 's/replications: 2/replications: 500/' c.yaml > long.yaml
"$M" sweep long.yaml --out long --quiet > /dev/null 2>&1 & first=$!
while [ ! -e long/campaign.json ]; do sleep 0.2; done
run sweep long.yaml --out long
kill "$first"; wait "$first" 2>/dev/null
echo; echo "== a damaged part is found by its checksum and done again; the bytes are the same"
sha256sum c/manifest.json; rm c/manifest.json
sed -i '0,/"value" : [0-9]/s//"value" : 7/' c/parts/000000/000000001.json
run sweep c.yaml --out c
sha256sum c/manifest.json
echo; echo "== full disk"
mkdir disk
if mount -t tmpfs -o size=128k tmpfs disk 2>/dev/null; then
  run sweep c.yaml --out disk/c
  mount -o remount,size=64m disk
  run sweep c.yaml --out disk/c
  cmp disk/c/manifest.json c/manifest.json && echo "(the same manifest as undisturbed)"
  umount disk
else
  say "(no small disk without root: files limited to 4 KiB instead)"
  ( ulimit -f 4; MOSAIC_JAVA_OPTS=-XX:-UsePerfData run sweep c.yaml --out limited )
  run sweep c.yaml --out limited
fi
echo; echo "== a check that fails"
run sweep failing.yaml --out failing
echo; echo "== merge"
run sweep c.yaml --out s1 --shard 1/2
run merge s1 --out merged
run merge s1 c --out merged
run merge s1 thesis --out merged2
echo; echo "== query"
run query c "select * from metric"
run query c "select point, valu from metrics"
run query c "selec 1"
run query c "copy metrics to 'c/tables/metrics.parquet'"
run query c "select 1; select 2"
run query c "select * from read_csv('/etc/passwd')"
run query c "install httpfs"
run query s1 "select 1"
run query thesis
cp -r c half; rm half/tables/runs.*; run query half "select 1"
cp -r c torn; head -c 500 c/tables/runs.parquet > torn/tables/runs.parquet; run query torn "select 1"
run query c "select 1" --out c.yaml
echo; echo "== compare"
run compare c@0 c@7
run compare c nowhere
run compare c@0 c@1 --metric alpha.no.such
run compare c@0 c@1 --metric alpha.finality.latency
echo; echo "== export, and replay of a bundle"
run export nowhere --to csv
run export thesis --to bundle
run export half --to csv
run export torn --to csv
run export c --to xml
run export c --to csv --out thesis --force
run export c --to csv --out no/where
run export c --to csv --out "$(printf 'x%.0s' {1..10000})"
run export c --to bundle --out c.zip
run export c --to bundle --out c.zip
run replay thesis/thesis.tex
head -c 100000 c.zip > cut.zip; run replay cut.zip
python3 - <<'P'
import zipfile
whole = zipfile.ZipFile("c.zip")
entries = {name: whole.read(name) for name in whole.namelist()}
def bundle(path, **changed):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in (entries | changed).items():
            out.writestr(name, data)
bundle("slip.zip", **{"../evil.txt": b"x"})
bundle("newer.zip", **{"bundle.json": entries["bundle.json"].replace(b": 1,", b": 7,")})
bundle("changed.zip", **{"report.html": b"<p>all is well"})
bundle("bomb.zip", **{"tables/zeros.csv": bytes(1500 << 20)})
P
for f in slip newer changed bomb; do run replay $f.zip; done
ls evil.txt ../evil.txt 2>/dev/null || echo "(nothing was written)"
run replay c.zip
cd /; rm -rf "$W"
