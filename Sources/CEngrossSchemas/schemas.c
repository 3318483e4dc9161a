#include "schemas.h"
