#pragma once
#include <stddef.h>

// The bytes of the project's schemas, carried in the binary; none ends in a NUL.
