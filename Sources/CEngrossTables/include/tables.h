#pragma once
#include <stddef.h>

// The bytes of the project's tables, carried in the binary; none ends in a NUL.
