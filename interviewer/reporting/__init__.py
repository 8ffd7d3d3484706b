"""The parts of a report: each module turns facts of one kind into what a person reads. Pure, no I/O."""
