package plumbline.charter;

import java.util.List;

/** The metrics that channels are compared by, in three groups. */
@Doc(
    "The metrics that channels are compared by; those that can be split by channel tell each one's.")
public record ChannelKpis(
    Origin origin,
    @Doc("What it takes to run a channel: stock, deliveries, product facts, connections.")
        List<MetricId> operational,
    @Doc("What customers make of it: conversion, satisfaction, returns.") List<MetricId> customer,
    @Doc("What it brings and costs.") List<MetricId> business) {}
