# SPDX-License-Identifier: GPL-2.0-or-later
# packages: what building and testing need. Sourced by ./try and ./test.

build_packages='gcc g++ libc6-dev meson ninja-build pkg-config python3
libicu-dev libjansson-dev libstemmer-dev libutf8proc-dev libxapian-dev libxml2-dev libxxhash-dev zlib1g-dev'
test_packages='bats binutils clang-format libcmocka-dev mandoc xapian-tools xz-utils zsh'

# say TEXT: one line of progress on standard error.
say() {
	printf '%s\n' "$*" >&2
}

# quietly LOG COMMAND...: runs it; where it fails, shows the end of what it said.
quietly() {
	log=$1
	shift
	"$@" >"$log" 2>&1 || {
		tail -n 25 "$log" >&2
		say "failed: $* (all of it is in $log)"
		return 1
	}
}

# Those of the named packages that are not installed.
missing_packages() {
	for p in "$@"; do
		dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q ' installed$' || printf '%s ' "$p"
	done
}

# need LOG PACKAGE...: installs what is missing, asking for the rights only if it has to.
need() {
	log=$1
	shift
	command -v dpkg-query >/dev/null || {
		say "not a Debian system: make sure that these are installed: $*"
		return 0
	}
	missing=$(missing_packages "$@")
	[ -n "$missing" ] || return 0
	sudo=
	if [ "$(id -u)" -ne 0 ]; then
		say "these Debian packages are needed: $missing"
		command -v sudo >/dev/null || {
			say "install them as root: apt-get install $missing"
			return 1
		}
		say "installing them with sudo"
		sudo=sudo
	else
		say "installing: $missing"
	fi
	# shellcheck disable=SC2086 # words are meant
	quietly "$log" $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
		quietly "$log" $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing
}
