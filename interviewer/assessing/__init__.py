"""What an answer says and how: pure functions from words and times to an assessment.

:mod:`interviewer.assessing.assessor` names the stages in order.
"""
