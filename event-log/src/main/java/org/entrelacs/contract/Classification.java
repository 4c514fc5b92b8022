package org.entrelacs.contract;

/// A class that an instrument computed from answers, where a figure would say too much or too little.
///
/// @param instrument id of the instrument
/// @param instrumentVersion version whose `calculatedExpression` gave the value
/// @param code which classification, such as `deciding-group`; link id of the item that shows it
/// @param system code system of the value; empty when the questionnaire names none
/// @param value code of the class
public record Classification(String instrument, String instrumentVersion, String code, String system, String value) {}
