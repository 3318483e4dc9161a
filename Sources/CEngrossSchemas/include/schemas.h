#pragma once
#include <stddef.h>
#include <stdint.h>

// The bytes of the project's schemas, carried in the binary; none ends in a NUL.

/// Schemas/resolution.xsd
extern const uint8_t *const engross_resolution_xsd;
extern const size_t engross_resolution_xsd_size;

/// Schemas/xml.xsd, which resolution.xsd imports
extern const uint8_t *const engross_xml_xsd;
extern const size_t engross_xml_xsd_size;

/// Schemas/resolution.sch
extern const uint8_t *const engross_resolution_sch;
extern const size_t engross_resolution_sch_size;
