#include "schemas.h"

static const uint8_t resolution_xsd[] = {
#embed "../../Schemas/resolution.xsd"
};
const uint8_t *const engross_resolution_xsd = resolution_xsd;
const size_t engross_resolution_xsd_size = sizeof resolution_xsd;

static const uint8_t xml_xsd[] = {
#embed "../../Schemas/xml.xsd"
};
const uint8_t *const engross_xml_xsd = xml_xsd;
const size_t engross_xml_xsd_size = sizeof xml_xsd;

static const uint8_t resolution_sch[] = {
#embed "../../Schemas/resolution.sch"
};
const uint8_t *const engross_resolution_sch = resolution_sch;
const size_t engross_resolution_sch_size = sizeof resolution_sch;
