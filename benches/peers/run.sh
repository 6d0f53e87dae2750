#!/bin/sh
# run.sh SITES WORKLOADS [OPTION…]: cakupan beside those of the other generators that are installed, in turn, on the same
# work: CPU seconds, wall, peak memory, and ratios taken round by round. The options are those of the benchmark:
#   sh benches/peers/run.sh SITES WORKLOADS --sizes 38x12,552x12,552x40 --rounds 3
# SITES holds the sites of the others: hugo-SIZE, zola-SIZE, python (build.py and its templates), 11ty (with node_modules).
# WORKLOADS holds SIZE/workload.json and what the others read beside it. hugo, zola, python3 and node are found on the PATH.
set -eu
[ $# -ge 2 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
sites=$1 workloads=$2
shift 2
peers=
have() { command -v "$1" >/dev/null 2>&1; }
add() { peers=${peers:+$peers,}$1; echo "beside ${1%%=*}" >&2; }
ls -d "$sites"/hugo-* >/dev/null 2>&1 && have hugo && add "hugo=hugo -s $sites/hugo-{size} -d {out} --quiet"
ls -d "$sites"/zola-* >/dev/null 2>&1 && have zola && add "zola=zola -r $sites/zola-{size} build -o {out}"
[ -f "$sites/python/build.py" ] && have python3 && python3 -c 'import yaml, jinja2, markdown_it' 2>/dev/null \
  && add "python=python3 $sites/python/build.py $workloads/{size} {out} hand"
[ -d "$sites/11ty/node_modules" ] && have node \
  && add "eleventy=env -C $sites/11ty CHARTS=hand W=$workloads/{size} node node_modules/@11ty/eleventy/cmd.cjs --quiet --output={out}"
[ -n "$peers" ] || { echo "none of the other generators is here" >&2; exit 2; }
exec cargo bench --bench cold_build -- --workload "$workloads/{size}" --peers "$peers" "$@"
